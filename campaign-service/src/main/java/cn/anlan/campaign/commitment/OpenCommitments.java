package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Opens what many units owe alike. What travels to the database is what they owe, once, and their ids: a province owes
/// a million duties that differ in nothing else, and so do their events.
@ApplicationScoped
public class OpenCommitments {

    private final CommitmentTable table;
    private final CommitmentEvents events;
    private final Outbox outbox;
    private final Event<CommitmentsOpened> commitmentsOpened;

    OpenCommitments(
            CommitmentTable table, CommitmentEvents events, Outbox outbox, Event<CommitmentsOpened> commitmentsOpened) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.commitmentsOpened = commitmentsOpened;
    }

    /// Opens the slots for each unit; what is open already stays as it is.
    ///
    /// @param units of one campaign
    public void open(Campaign campaign, List<CommitmentSlot> slots, List<EnrolmentToPlan> units) {
        if (slots.isEmpty()) {
            return;
        }
        var owed = slots.stream().map(slot -> OwedSlot.of(slot, units)).toList();
        var added = new HashSet<>(table.add(campaign, owed));
        var opened = owed.stream().map(each -> each.among(added)).toList();
        opened.forEach(each -> announce(campaign, each));
        tell(campaign, opened);
    }

    private void announce(Campaign campaign, OwedSlot owed) {
        var organizations =
                owed.units().stream().map(EnrolmentToPlan::organizationId).toList();
        outbox.appendAlike(
                events.pattern(campaign, owed.slot()),
                Map.of(CommitmentEvents.ANY_COMMITMENT, owed.ids(), CommitmentEvents.ANY_ORGANIZATION, organizations));
    }

    private void tell(Campaign campaign, List<OwedSlot> opened) {
        var otherThanQuotas = opened.stream()
                .filter(each -> each.slot().kind() != CommitmentKind.ACTIVITY_QUOTA)
                .flatMap(each -> each.terms().stream())
                .toList();
        if (!otherThanQuotas.isEmpty()) {
            commitmentsOpened.fire(new CommitmentsOpened(campaign, otherThanQuotas));
        }
    }
}
