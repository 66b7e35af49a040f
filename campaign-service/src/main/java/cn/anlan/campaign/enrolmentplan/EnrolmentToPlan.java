package cn.anlan.campaign.enrolmentplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An enrolment whose duties are not planned up to the horizon. It is locked.
///
/// @param requirementIds what the organisation is asked for
/// @param caps how many are owed at most to a requirement, where there is such a bound
/// @param level of administration on which the organisation stands
/// @param parentId the organisation above it
/// @param announced whether others have been told of it as it is
/// @param plannedTo the day up to which they are planned; [LocalDate#MIN] for a new one
public record EnrolmentToPlan(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        List<UUID> requirementIds,
        Map<UUID, Integer> caps,
        String level,
        @Nullable UUID parentId,
        LocalDate enrolledOn,
        boolean announced,
        LocalDate plannedTo,
        long version) {

    /// The same, as if its duties were planned up to that day.
    public EnrolmentToPlan plannedTo(LocalDate day) {
        return new EnrolmentToPlan(
                id,
                campaignId,
                organizationId,
                requirementIds,
                caps,
                level,
                parentId,
                enrolledOn,
                announced,
                day,
                version);
    }
}
