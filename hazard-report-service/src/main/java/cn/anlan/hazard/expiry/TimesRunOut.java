package cn.anlan.hazard.expiry;

import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Closes what nobody objected to in time, and lets questions go that nobody answered in time. Each report is a
/// transaction of its own, so that one that cannot be closed does not hold up the others; whoever was quicker has done
/// it already.
@ApplicationScoped
class TimesRunOut {

    private static final Logger LOG = Logger.getLogger(TimesRunOut.class);
    private static final int AT_ONCE = 200;

    private final HazardReports reports;
    private final Proceedings proceedings;
    private final Clock clock;

    TimesRunOut(HazardReports reports, Proceedings proceedings, Clock clock) {
        this.reports = reports;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @Scheduled(
            identity = "hazard-times-run-out",
            every = "${anlan.hazard.time-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        forEach(reports.withoutObjectionBy(now, AT_ONCE), report -> close(report, now));
        forEach(reports.withoutAnswerBy(now, AT_ONCE), report -> lapse(report, now));
    }

    private void close(HazardReport report, OffsetDateTime now) {
        if (report.isPastObjection(now)) {
            report.close(now);
            proceedings.taken(HandlingStep.CLOSE, report);
        }
    }

    private void lapse(HazardReport report, OffsetDateTime now) {
        if (report.answerBy().filter(until -> !now.isBefore(until)).isPresent()) {
            report.lapse(now);
            proceedings.taken(HandlingStep.LAPSE, report);
        }
    }

    private void forEach(List<UUID> ids, Consumer<HazardReport> act) {
        for (UUID id : ids) {
            try {
                QuarkusTransaction.requiringNew().run(() -> reports.locked(id).ifPresent(act));
            } catch (RuntimeException failed) {
                LOG.errorf(
                        failed, "Time has run out for report %s, which could not be recorded; it is tried again", id);
            }
        }
    }
}
