package cn.anlan.reporting.plan;

import cn.anlan.reporting.ReportingConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/// Rolls the horizon on: plans the reports of campaigns whose plan has become a month shorter than it should be.
@Singleton
public final class ExtendPlans {

    private static final Period SLACK = Period.ofMonths(1);
    private static final int BATCH = 100;

    private final ReportPlans plans;
    private final PlanReports planReports;
    private final ReportingConfig config;
    private final Clock clock;

    ExtendPlans(ReportPlans plans, PlanReports planReports, ReportingConfig config, Clock clock) {
        this.plans = plans;
        this.planReports = planReports;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "extend-plans",
            every = "{anlan.reporting.extend-plans-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        LocalDate wanted = LocalDate.now(clock).plus(config.horizon()).minus(SLACK);
        List<UUID> campaigns = plans.plannedShortOf(wanted, BATCH);
        while (!campaigns.isEmpty()) {
            campaigns.forEach(planReports::plan);
            campaigns = plans.plannedShortOf(wanted, BATCH);
        }
    }
}
