package cn.anlan.campaign.activity;

import java.util.Set;
import java.util.UUID;

/// For what and for whom a record counts.
///
/// @param enrolmentIds towards whose duties
/// @param leaders whom it names as trained
record CountsFor(Set<UUID> enrolmentIds, Set<UUID> leaders) {

    static final CountsFor NOTHING = new CountsFor(Set.of(), Set.of());

    CountsFor {
        enrolmentIds = Set.copyOf(enrolmentIds);
        leaders = Set.copyOf(leaders);
    }
}
