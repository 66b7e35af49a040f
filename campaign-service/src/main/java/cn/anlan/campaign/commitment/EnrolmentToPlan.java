package cn.anlan.campaign.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An enrolment whose duties are not planned up to the horizon. It is locked.
///
/// @param requirementIds what the organisation is asked for
/// @param level of administration on which the organisation stands
/// @param announced whether others have been told of it as it is
/// @param plannedTo the day up to which they are planned; [LocalDate#MIN] for a new one
record EnrolmentToPlan(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        List<UUID> requirementIds,
        String level,
        LocalDate enrolledOn,
        boolean announced,
        LocalDate plannedTo,
        long version) {}
