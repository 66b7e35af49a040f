package cn.anlan.campaign.planning;

import cn.anlan.campaign.commitment.Standing;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.util.List;

/// Into which phase of a campaign a duty falls: the one to which its requirement belongs, or else the first one
/// that holds the day for which it is planned.
record CampaignPhases(List<Phase> phases) {

    CampaignPhases {
        phases = List.copyOf(phases);
    }

    String keyOf(Requirement requirement, LocalDate plannedDay) {
        var named = requirement.phaseKey();
        return named != null ? named : keyOn(plannedDay);
    }

    String keyOn(LocalDate day) {
        return phases.stream()
                .filter(phase -> !day.isBefore(phase.startsOn()) && !day.isAfter(phase.endsOn()))
                .map(Phase::key)
                .findFirst()
                .orElse(Standing.NO_PHASE);
    }
}
