package cn.anlan.reporting.submission;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.ReportingProblem;
import cn.anlan.reporting.ledger.Commitment;
import cn.anlan.reporting.ledger.CommitmentPublisher;
import cn.anlan.reporting.ledger.Ledger;
import cn.anlan.reporting.organization.OrganizationTree;
import cn.anlan.reporting.plan.ArchivedCampaigns;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the reporting organisation does: draft, revise, submit.
@ApplicationScoped
class WriteSubmission {

    private final SubmissionRepository submissions;
    private final SubmissionEvents events;
    private final Ledger ledger;
    private final CommitmentPublisher commitments;
    private final OrganizationScope scope;
    private final OrganizationTree tree;
    private final ArchivedCampaigns archived;
    private final CurrentActor actor;
    private final AuditLog audit;
    private final Clock clock;

    WriteSubmission(
            SubmissionRepository submissions,
            SubmissionEvents events,
            Ledger ledger,
            CommitmentPublisher commitments,
            OrganizationScope scope,
            OrganizationTree tree,
            ArchivedCampaigns archived,
            CurrentActor actor,
            AuditLog audit,
            Clock clock) {
        this.submissions = submissions;
        this.events = events;
        this.ledger = ledger;
        this.commitments = commitments;
        this.scope = scope;
        this.tree = tree;
        this.archived = archived;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Submission draft(@Nullable UUID id, UUID commitmentId, SubmissionContent content) {
        Commitment commitment = ledger.lock(commitmentId)
                .filter(found -> scope.covers(found.content().organizationId()))
                .orElseThrow(ProblemException::notFound);
        requireOwn(commitment.content().organizationId());
        if (!commitment.takesSubmission()) {
            throw ProblemException.of(ReportingProblem.COMMITMENT_TAKES_NO_SUBMISSION);
        }
        archived.refuse(Objects.requireNonNull(commitment.content().campaignId()));
        if (submissions.existsFor(commitmentId)) {
            throw ProblemException.of(ReportingProblem.SUBMISSION_EXISTS);
        }
        requireOpen(commitment);
        if (id != null && submissions.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        Submission submission =
                new Submission(id == null ? Ids.next() : id, commitment, content, OffsetDateTime.now(clock));
        submissions.persist(submission);
        events.publish(submission);
        return submission;
    }

    @Transactional
    Submission revise(UUID id, @Nullable String ifMatch, SubmissionContent content) {
        Submission submission = own(id);
        ETags.requireMatch(ifMatch, submission.version());
        submission.revise(content);
        submissions.flush();
        return submission;
    }

    @Transactional
    Submission submit(UUID id) {
        Submission submission = own(id);
        Commitment commitment = ledger.lock(submission.commitmentId()).orElseThrow();
        OffsetDateTime now = OffsetDateTime.now(clock);
        submission.submit(commitment, now);
        requireOpen(commitment);
        events.publish(submission);
        commitments.publish(List.of(ledger.fulfil(commitment.id(), now)));
        audit.record("submission.submit", "submission", id, Map.of("onTime", submission.onTime()));
        return submission;
    }

    private Submission own(UUID id) {
        Submission submission = submissions.visible(id);
        requireOwn(submission.organizationId());
        archived.refuse(submission.campaignId());
        return submission;
    }

    private void requireOwn(UUID organizationId) {
        UUID acting = actor.get().organizationId();
        if (acting == null || !tree.actsFor(acting, organizationId)) {
            throw ProblemException.of(ReportingProblem.NOT_YOUR_ORGANIZATION);
        }
    }

    private static void requireOpen(Commitment commitment) {
        if (!commitment.is(CommitmentState.OPEN)) {
            throw ProblemException.of(ReportingProblem.COMMITMENT_NOT_OPEN);
        }
    }
}
