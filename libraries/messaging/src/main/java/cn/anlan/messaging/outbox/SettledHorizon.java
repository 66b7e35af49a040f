package cn.anlan.messaging.outbox;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;

/// Knows up to which sequence number the outbox is settled: no transaction can still commit a row at or below it.
///
/// Sequence numbers are drawn before commit, so the highest visible one says nothing about lower ones that are
/// still open. But whoever drew a lower one has held the table's insert lock since before, and holds it until its
/// end. So a number is settled as soon as every transaction that held the lock when the number was first seen has
/// ended. Unlike a bound on transaction ids, this waits for nobody who has not written to the outbox, in this
/// database or another of the cluster; and since rows are relayed in the order of their numbers, a transaction
/// that drew its id early but changed an aggregate late is still relayed late.
final class SettledHorizon {

    private static final int MAX_CANDIDATES = 64;

    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private long settled;

    SettledHorizon(long settled) {
        this.settled = settled;
    }

    /// Takes in one look at the database.
    ///
    /// @param highest the highest sequence number that a snapshot showed
    /// @param writers the transactions that held the insert lock after that snapshot was taken
    void observe(long highest, Set<String> writers) {
        while (!candidates.isEmpty()
                && Collections.disjoint(candidates.getFirst().writers(), writers)) {
            settled = candidates.removeFirst().seq();
        }
        if (highest <= newest()) {
            return;
        }
        if (writers.isEmpty()) {
            candidates.clear();
            settled = highest;
        } else if (candidates.size() < MAX_CANDIDATES) {
            candidates.addLast(new Candidate(highest, writers));
        }
    }

    long settled() {
        return settled;
    }

    /// Whether rows were seen that are not settled yet.
    boolean isWaiting() {
        return !candidates.isEmpty();
    }

    private long newest() {
        return candidates.isEmpty() ? settled : candidates.getLast().seq();
    }

    private record Candidate(long seq, Set<String> writers) {}
}
