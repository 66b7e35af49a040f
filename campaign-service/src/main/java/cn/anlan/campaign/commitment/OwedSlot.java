package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A slot, and who owes it.
///
/// @param ids the commitments' ids, one for each unit
record OwedSlot(CommitmentSlot slot, List<EnrolmentToPlan> units, List<UUID> ids) {

    static OwedSlot of(CommitmentSlot slot, List<EnrolmentToPlan> units) {
        return new OwedSlot(
                slot, units, units.stream().map(unit -> slot.idFor(unit.id())).toList());
    }

    OwedSlot among(Set<UUID> kept) {
        if (kept.containsAll(ids)) {
            return this;
        }
        var keptUnits = new ArrayList<EnrolmentToPlan>();
        var keptIds = new ArrayList<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (kept.contains(ids.get(i))) {
                keptUnits.add(units.get(i));
                keptIds.add(ids.get(i));
            }
        }
        return new OwedSlot(slot, keptUnits, keptIds);
    }

    /// Its rows, for the table.
    ///
    /// @param place of the slot among those that are added together
    void addRows(List<OwedRow> rows, int place) {
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new OwedRow(ids.get(i), units.get(i), place));
        }
    }

    List<CommitmentTerms> terms() {
        return units.stream().map(unit -> CommitmentTerms.of(unit, slot)).toList();
    }
}
