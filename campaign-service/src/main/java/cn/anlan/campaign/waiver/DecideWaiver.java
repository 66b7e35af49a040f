package cn.anlan.campaign.waiver;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.launch.RunCampaigns;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Grants, refuses and revokes releases, in the name of the body that runs the campaign.
@ApplicationScoped
class DecideWaiver {

    private final WaiverRepository waivers;
    private final RunCampaigns campaigns;
    private final SettleCommitments commitments;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    DecideWaiver(
            WaiverRepository waivers,
            RunCampaigns campaigns,
            SettleCommitments commitments,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.waivers = waivers;
        this.campaigns = campaigns;
        this.commitments = commitments;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Waiver grant(UUID id, @Nullable String ifMatch) {
        var waiver = require(id, ifMatch);
        waiver.grant(currentActor.get().subject(), OffsetDateTime.now(clock));
        waivers.flush();
        var released = waivers.toWaive(id);
        if (released.isEmpty() && waiver.duty().commitmentId() != null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("该任务已不是待完成状态", "The commitment is not open any more");
        }
        commitments.waive(released);
        audit.record("waiver.grant", "waiver", id, Map.of());
        return waiver;
    }

    @Transactional
    Waiver refuse(UUID id, @Nullable String ifMatch) {
        var waiver = require(id, ifMatch);
        waiver.refuse(currentActor.get().subject(), OffsetDateTime.now(clock));
        waivers.flush();
        audit.record("waiver.refuse", "waiver", id, Map.of());
        return waiver;
    }

    /// What is due already stays released: nobody is late with what he had not to do.
    @Transactional
    Waiver revoke(UUID id, @Nullable String ifMatch, String reason) {
        var waiver = require(id, ifMatch);
        var now = OffsetDateTime.now(clock);
        waiver.revoke(currentActor.get().subject(), reason, now);
        waivers.flush();
        commitments.unwaive(waivers.toOweAgain(id, now));
        audit.record("waiver.revoke", "waiver", id, Map.of("reason", reason));
        return waiver;
    }

    private Waiver require(UUID id, @Nullable String ifMatch) {
        var waiver = waivers.findByIdOptional(id)
                .filter(found -> campaigns.runs(found.duty().campaignId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, waiver.version());
        return waiver;
    }
}
