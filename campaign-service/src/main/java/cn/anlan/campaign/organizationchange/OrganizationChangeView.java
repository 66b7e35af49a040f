package cn.anlan.campaign.organizationchange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A move, merger or closure, as the API shows it.
@Schema(name = "OrganizationChange")
record OrganizationChangeView(
        UUID id,
        UUID organizationId,
        ChangeKind kind,

        @Schema(description = "The new parent, absent for the top of the tree; or the successor.") @Nullable
        UUID targetId,

        LocalDate effectiveOn,
        @Nullable String reason,
        ChangeState state,

        @Schema(description = "The code of the problem that kept it from taking effect.") @Nullable
        String problem,

        OffsetDateTime requestedAt) {

    static OrganizationChangeView of(OrganizationChange change) {
        return new OrganizationChangeView(
                change.id(),
                change.organizationId(),
                change.kind(),
                change.targetId(),
                change.effectiveOn(),
                change.reason(),
                change.state(),
                change.problem(),
                change.requestedAt());
    }
}
