package cn.anlan.campaign.planning;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What decides, besides its campaign, on the duties of an enrolment. Enrolments of which all this is the same owe
/// alike.
///
/// @param requirementIds what the organisation is asked for
/// @param caps how many are owed at most to a requirement, where there is such a bound
/// @param enrolledOn the day from which the requirements bind
/// @param fulfilled from which days are counted
record Asked(List<UUID> requirementIds, Map<UUID, Integer> caps, LocalDate enrolledOn, List<Fulfilment> fulfilled) {

    Asked {
        requirementIds = List.copyOf(requirementIds);
        caps = Map.copyOf(caps);
        fulfilled = List.copyOf(fulfilled);
    }

    static Asked of(EnrolmentToPlan enrolment, List<Fulfilment> fulfilled) {
        return new Asked(enrolment.requirementIds(), enrolment.caps(), enrolment.enrolledOn(), fulfilled);
    }

    /// The same, as far as it concerns some requirements.
    Asked only(Set<UUID> ids) {
        return new Asked(requirementIds.stream().filter(ids::contains).toList(), caps, enrolledOn, fulfilled);
    }

    /// How many of so many are owed to a requirement.
    int capped(UUID requirementId, int quantity) {
        return Math.min(quantity, caps.getOrDefault(requirementId, quantity));
    }
}
