package cn.anlan.reporting.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.IntUnaryOperator;

/// Marks commitments as overdue or missed when their time has come, in small transactions. Several processes may do so
/// at once: each passes over what another holds.
@Singleton
public final class MarkOverdue {

    private static final int BATCH = 1000;

    private final Ledger ledger;

    MarkOverdue(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(
            identity = "mark-overdue",
            every = "{anlan.reporting.mark-overdue-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        repeat(ledger::markDue);
        repeat(ledger::markMissed);
    }

    private static void repeat(IntUnaryOperator markUpTo) {
        int marked;
        do {
            marked = QuarkusTransaction.requiringNew().call(() -> markUpTo.applyAsInt(BATCH));
        } while (marked == BATCH);
    }
}
