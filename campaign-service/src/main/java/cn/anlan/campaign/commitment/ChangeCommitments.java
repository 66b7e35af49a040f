package cn.anlan.campaign.commitment;

import cn.anlan.campaign.commitment.FollowUps.Change;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes commitments that are locked: stores and publishes those that became another.
@ApplicationScoped
class ChangeCommitments {

    private final CommitmentTable table;
    private final CommitmentEvents events;
    private final Outbox outbox;
    private final FollowUps followUps;

    ChangeCommitments(CommitmentTable table, CommitmentEvents events, Outbox outbox, FollowUps followUps) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.followUps = followUps;
    }

    void change(List<Commitment> locked, UnaryOperator<Commitment> change) {
        var changes = new ArrayList<Change>();
        for (var before : locked) {
            var after = change.apply(before);
            if (!after.equals(before)) {
                changes.add(new Change(before, after.stored()));
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        var changed = changes.stream().map(Change::after).toList();
        table.store(changed);
        outbox.appendAll(changed.stream().map(events::of).toList());
        followUps.notice(changes);
    }
}
