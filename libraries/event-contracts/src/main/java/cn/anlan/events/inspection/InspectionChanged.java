package cn.anlan.events.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one inspection.
///
/// @param organizationId who is inspected
/// @param inspectingOrganizationId who inspects
/// @param inspectedOn the day on which it was made, once it was
public record InspectionChanged(
        UUID id,
        InspectionForm form,
        UUID organizationId,
        UUID inspectingOrganizationId,
        @Nullable UUID campaignId,
        @Nullable LocalDate inspectedOn,
        InspectionState state,
        int findingsOpened) {}
