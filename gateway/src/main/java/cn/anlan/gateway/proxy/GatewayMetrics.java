package cn.anlan.gateway.proxy;

import cn.anlan.gateway.route.Route;
import cn.anlan.problem.ProblemCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Numbers per route. Every label has few values: routes and problem codes are configured or coded, statuses are
/// classes.
@ApplicationScoped
class GatewayMetrics {

    private static final String[] OUTCOMES = {"aborted", "1xx", "2xx", "3xx", "4xx", "5xx"};

    private final MeterRegistry registry;
    private final Map<String, Timer[]> byPrefix = new ConcurrentHashMap<>();
    private final AtomicInteger underWay;

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.underWay = registry.gauge("anlan.gateway.exchanges", new AtomicInteger());
    }

    void began() {
        underWay.incrementAndGet();
    }

    /// @param status of the answer; 0 if it never reached its end
    void ended(Route route, int status, long nanos) {
        underWay.decrementAndGet();
        byPrefix.computeIfAbsent(route.prefix(), prefix -> timersOf(route))[status / 100].record(
                nanos, TimeUnit.NANOSECONDS);
    }

    /// The gateway itself said no.
    void refused(ProblemCode problem) {
        registry.counter("anlan.gateway.refusals", "code", problem.code()).increment();
    }

    private Timer[] timersOf(Route route) {
        Timer[] byOutcome = new Timer[OUTCOMES.length];
        for (int i = 0; i < OUTCOMES.length; i++) {
            byOutcome[i] = Timer.builder("anlan.gateway.requests")
                    .description("Time from the arrival of a request to the end of its answer")
                    .tag("route", route.prefix())
                    .tag("service", route.service())
                    .tag("outcome", OUTCOMES[i])
                    .register(registry);
        }
        return byOutcome;
    }
}
