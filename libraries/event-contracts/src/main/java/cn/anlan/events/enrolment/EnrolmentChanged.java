package cn.anlan.events.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One organisation's part in one campaign.
///
/// @param enrolledOn the day from which the requirements bind it
/// @param requirementIds the campaign's requirements that address it
public record EnrolmentChanged(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        EnrolmentState state,
        LocalDate enrolledOn,
        List<UUID> requirementIds) {

    public EnrolmentChanged {
        requirementIds = List.copyOf(requirementIds);
    }
}
