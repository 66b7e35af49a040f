package cn.anlan.campaign.commitment;

import cn.anlan.events.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.UUID;

/// An enrolment whose duties are not planned up to the horizon. It is locked.
///
/// @param plannedTo the day up to which they are; [LocalDate#MIN] for one that nobody has been told of
record EnrolmentToPlan(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        OrganizationKind kind,
        LocalDate enrolledOn,
        LocalDate plannedTo,
        long version) {

    boolean isNew() {
        return plannedTo.equals(LocalDate.MIN);
    }
}
