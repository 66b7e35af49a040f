package cn.anlan.campaign.organizationhistory;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How one organisation stood during some days.
///
/// @param from the first of them; none when nobody knows since when
/// @param until the first day on which it was no longer so; none while it is so
@Schema(name = "OrganizationPastState")
record PastState(
        UUID id,
        String code,

        @Schema(description = "The first day; absent when it is not known.") @Nullable
        LocalDate from,

        @Schema(description = "The first day on which it was no longer so; absent while it is.") @Nullable
        LocalDate until,

        String name,
        OrganizationKind kind,
        AdministrativeLevel level,
        OrganizationStatus status,
        @Nullable UUID parentId,
        @Nullable UUID successorId,
        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId) {}
