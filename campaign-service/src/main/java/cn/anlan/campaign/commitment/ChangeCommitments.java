package cn.anlan.campaign.commitment;

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

    ChangeCommitments(CommitmentTable table, CommitmentEvents events, Outbox outbox) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
    }

    void change(List<Commitment> locked, UnaryOperator<Commitment> change) {
        var changed = new ArrayList<Commitment>();
        for (var before : locked) {
            var after = change.apply(before);
            if (!after.equals(before)) {
                changed.add(after.stored());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        table.store(changed);
        outbox.appendAll(changed.stream().map(events::of).toList());
    }
}
