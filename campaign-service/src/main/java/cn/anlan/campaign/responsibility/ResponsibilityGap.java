package cn.anlan.campaign.responsibility;

import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit without an answer to "who supervises you?".
@Schema(name = "ResponsibilityGap")
record ResponsibilityGap(
        UUID organizationId,
        String code,
        String name,
        OrganizationKind kind,
        @Nullable UUID parentId,

        @Schema(description = "The answers that are missing.")
        List<MissingAnswer> missing) {}
