package cn.anlan.reporting.submission;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.ReportingProblem;
import cn.anlan.reporting.ledger.CommitmentPublisher;
import cn.anlan.reporting.ledger.Ledger;
import cn.anlan.reporting.organization.OrganizationTree;
import cn.anlan.reporting.plan.ArchivedCampaigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the receiving committee does: return or accept. Nobody reviews what was submitted in his own name.
@ApplicationScoped
class ReviewSubmission {

    private final SubmissionRepository submissions;
    private final SubmissionEvents events;
    private final Ledger ledger;
    private final CommitmentPublisher commitments;
    private final OrganizationTree tree;
    private final ArchivedCampaigns archived;
    private final CurrentActor actor;
    private final AuditLog audit;

    ReviewSubmission(
            SubmissionRepository submissions,
            SubmissionEvents events,
            Ledger ledger,
            CommitmentPublisher commitments,
            OrganizationTree tree,
            ArchivedCampaigns archived,
            CurrentActor actor,
            AuditLog audit) {
        this.submissions = submissions;
        this.events = events;
        this.ledger = ledger;
        this.commitments = commitments;
        this.tree = tree;
        this.archived = archived;
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    Submission sendBack(UUID id, String reason) {
        Submission submission = received(id);
        submission.sendBack(reason);
        events.publish(submission);
        commitments.publish(List.of(ledger.reopen(submission.commitmentId())));
        audit.record("submission.return", "submission", id, Map.of("reason", reason));
        return submission;
    }

    @Transactional
    Submission accept(UUID id) {
        Submission submission = received(id);
        submission.accept();
        events.publish(submission);
        audit.record("submission.accept", "submission", id, Map.of());
        return submission;
    }

    private Submission received(UUID id) {
        Submission submission = submissions.visible(id);
        UUID acting = actor.get().organizationId();
        if (acting == null || tree.actsFor(acting, submission.organizationId())) {
            throw ProblemException.of(ReportingProblem.OWN_SUBMISSION);
        }
        archived.refuse(submission.campaignId());
        return submission;
    }
}
