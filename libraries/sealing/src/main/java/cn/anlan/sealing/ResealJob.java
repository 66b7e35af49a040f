package cn.anlan.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/// Sees to it that nothing stays sealed under a key that was replaced.
///
/// Metrics: `anlan.sealing.resealed` and `anlan.sealing.broken`, by column: how many texts were sealed anew, and how
/// many could not be opened.
@Singleton
class ResealJob {

    private static final Logger LOG = Logger.getLogger(ResealJob.class);

    private final List<SealedColumn> columns;
    private final ResealTexts resealTexts;
    private final MeterRegistry meters;

    ResealJob(@All List<SealedColumns> rooms, ResealTexts resealTexts, MeterRegistry meters) {
        this.columns =
                rooms.stream().flatMap(each -> each.sealedColumns().stream()).toList();
        this.resealTexts = resealTexts;
        this.meters = meters;
    }

    @Scheduled(
            identity = "reseal",
            every = "${anlan.sealing.reseal-interval}",
            delayed = "${anlan.sealing.reseal-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        for (var column : columns) {
            try {
                reseal(column);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf(failure, "%s could not be sealed anew; the next run goes on with it", column.name());
            }
        }
    }

    private void reseal(SealedColumn column) throws SQLException {
        ResealTexts.Batch batch;
        do {
            batch = resealTexts.next(column);
            meters.counter("anlan.sealing.resealed", "column", column.name()).increment(batch.resealed());
            meters.counter("anlan.sealing.broken", "column", column.name()).increment(batch.broken());
            if (batch.broken() > 0) {
                LOG.errorf("%d texts in %s cannot be opened: is a key missing?", batch.broken(), column.name());
            }
        } while (batch.more());
    }
}
