package cn.anlan.campaign.organizationchange;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A move, merger or closure, from its request to its end.
///
/// @param targetId the new parent, none for the top of the tree; or the successor
/// @param problem the code of the problem that kept a failed one from taking effect
record OrganizationChange(
        UUID id,
        UUID organizationId,
        ChangeKind kind,
        @Nullable UUID targetId,
        LocalDate effectiveOn,
        @Nullable String reason,
        ChangeState state,
        @Nullable String problem,
        String requestedBy,
        OffsetDateTime requestedAt,
        long version) {

    OrganizationChange effective() {
        return to(ChangeState.EFFECTIVE, null);
    }

    OrganizationChange cancelled() {
        return to(ChangeState.CANCELLED, null);
    }

    OrganizationChange failed(String problem) {
        return to(ChangeState.FAILED, problem);
    }

    boolean isDue(LocalDate today) {
        return !effectiveOn.isAfter(today);
    }

    private OrganizationChange to(ChangeState next, @Nullable String problem) {
        if (!state.next().contains(next)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT);
        }
        return new OrganizationChange(
                id,
                organizationId,
                kind,
                targetId,
                effectiveOn,
                reason,
                next,
                problem,
                requestedBy,
                requestedAt,
                version + 1);
    }
}
