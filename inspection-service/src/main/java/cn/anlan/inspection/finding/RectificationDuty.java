package cn.anlan.inspection.finding;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.inspection.commitment.CommitmentBook;
import cn.anlan.inspection.commitment.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// The commitment to rectify: owed from the day a deadline is set, done when the finding is rectified, owed again
/// when a reinspection fails.
@ApplicationScoped
class RectificationDuty {

    private final CommitmentBook commitments;

    RectificationDuty(CommitmentBook commitments) {
        this.commitments = commitments;
    }

    /// Follows the finding's deadline; without one nothing is owed yet.
    void follow(Finding finding) {
        Instant dueAt = finding.dueAt();
        if (dueAt == null) {
            return;
        }
        commitments.owe(new Duty(
                commitmentId(finding),
                CommitmentKind.RECTIFICATION,
                finding.organizationId(),
                "FINDING",
                finding.id(),
                new LocalizedText("整改：" + finding.title(), "Rectification: " + finding.title()),
                finding.campaignId(),
                null,
                null,
                null,
                null,
                dueAt));
    }

    void done(Finding finding, Instant at) {
        commitments.fulfil(commitmentId(finding), at);
    }

    void undone(Finding finding) {
        commitments.reopen(commitmentId(finding));
    }

    private static UUID commitmentId(Finding finding) {
        return Ids.named("commitment:inspection-service:rectification:" + finding.id());
    }
}
