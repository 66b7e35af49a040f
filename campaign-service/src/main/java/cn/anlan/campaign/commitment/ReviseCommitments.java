package cn.anlan.campaign.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Brings commitments that were planned before in line with what is asked now, after an amendment or a return. What is
/// new is opened elsewhere.
@ApplicationScoped
class ReviseCommitments {

    private final CommitmentTable table;
    private final ChangeCommitments changes;
    private final Clock clock;

    ReviseCommitments(CommitmentTable table, ChangeCommitments changes, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param slots all that is asked of these units after that day
    void revise(List<CommitmentSlot> slots, List<EnrolmentToPlan> units, LocalDate after) {
        Map<UUID, CommitmentSlot> asked = new HashMap<>();
        for (var unit : units) {
            slots.forEach(slot -> asked.put(slot.idFor(unit.id()), slot));
        }
        var now = OffsetDateTime.now(clock);
        changes.change(
                table.lockAfter(units.stream().map(EnrolmentToPlan::id).toList(), after),
                commitment -> revised(commitment, asked, now));
    }

    private static Commitment revised(Commitment commitment, Map<UUID, CommitmentSlot> asked, OffsetDateTime now) {
        var slot = asked.get(commitment.id());
        return slot == null ? commitment.cancel(CancelReason.NOT_ASKED) : commitment.ask(slot, now);
    }
}
