package cn.anlan.campaign.organization;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which organisations to list; what is absent does not matter.
record OrganizationFilter(
        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(description = "Part of the name, or the beginning of the code.", example = "天文")
        @Nullable
        String text,

        @QueryParam("name")
        @Size(min = 1, max = 100)
        @Parameter(description = "Part of the name.", example = "机械")
        @Nullable
        String name,

        @QueryParam("code")
        @Size(min = 1, max = 64)
        @Parameter(description = "The beginning of the code.", example = "500108")
        @Nullable
        String code,

        @QueryParam("creditCode")
        @Size(min = 1, max = 32)
        @Parameter(description = "The unified social credit code.", example = "91350100M000100Y43")
        @Nullable
        String creditCode,

        @QueryParam("rootId") @Parameter(description = "This organisation and all that hangs below it.") @Nullable
        UUID rootId,

        @QueryParam("parentId") @Parameter(description = "What hangs directly below this one.") @Nullable
        UUID parentId,

        @QueryParam("kind") @Nullable OrganizationKind kind,
        @QueryParam("level") @Nullable AdministrativeLevel level,
        @QueryParam("sector") @Nullable HazardSector sector,
        @QueryParam("status") @Nullable OrganizationStatus status) {

    /// Names the list for its cursors.
    String listName() {
        return "organizations:" + this;
    }
}
