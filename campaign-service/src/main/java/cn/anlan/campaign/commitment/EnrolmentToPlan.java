package cn.anlan.campaign.commitment;

import cn.anlan.events.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.UUID;

/// An enrolment whose duties are not planned up to the horizon. It is locked.
///
/// @param level of administration on which the organisation stands
/// @param announced whether others have been told of it as it is
/// @param plannedTo the day up to which they are planned; [LocalDate#MIN] for a new one
record EnrolmentToPlan(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        OrganizationKind kind,
        String level,
        LocalDate enrolledOn,
        boolean announced,
        LocalDate plannedTo,
        long version) {}
