package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.commitment.CommitmentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Brings commitments that were planned before in line with what is asked now, after an amendment or a return. What
/// is new is opened elsewhere.
@ApplicationScoped
public class ReviseCommitments {

    private final CommitmentTable table;
    private final ChangeCommitments changes;
    private final Clock clock;

    ReviseCommitments(CommitmentTable table, ChangeCommitments changes, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param slots all that is asked of these units after that day
    public void revise(Campaign campaign, List<CommitmentSlot> slots, List<EnrolmentToPlan> units, LocalDate after) {
        revise(campaign, slots, units, table.lockAfter(idsOf(units), after));
    }

    /// The same for some of the requirements.
    public void revise(
            Campaign campaign,
            List<CommitmentSlot> slots,
            List<EnrolmentToPlan> units,
            LocalDate after,
            Set<UUID> requirementIds) {
        revise(campaign, slots, units, table.lockAfter(idsOf(units), after, requirementIds));
    }

    /// Of a campaign that was called off nothing is owed any more.
    public void callOff(List<EnrolmentToPlan> units, LocalDate after) {
        changes.change(table.lockAfter(idsOf(units), after), Commitment::callOff);
    }

    private void revise(
            Campaign campaign, List<CommitmentSlot> slots, List<EnrolmentToPlan> units, List<Commitment> planned) {
        Map<UUID, CommitmentSlot> asked = new HashMap<>();
        for (var unit : units) {
            slots.forEach(slot -> asked.put(slot.idFor(unit.id()), slot));
        }
        var now = OffsetDateTime.now(clock);
        var covered = table.covered(
                campaign,
                planned.stream()
                        .filter(commitment -> commitment.state() == CommitmentState.CANCELLED)
                        .map(Commitment::id)
                        .toList());
        changes.change(
                planned,
                commitment -> covered.contains(commitment.id()) ? commitment : revised(commitment, asked, now));
    }

    private static List<UUID> idsOf(List<EnrolmentToPlan> units) {
        return units.stream().map(EnrolmentToPlan::id).toList();
    }

    private static Commitment revised(Commitment commitment, Map<UUID, CommitmentSlot> asked, OffsetDateTime now) {
        var slot = asked.get(commitment.id());
        return slot == null ? commitment.cancel(CancelReason.NOT_ASKED) : commitment.ask(slot, now);
    }
}
