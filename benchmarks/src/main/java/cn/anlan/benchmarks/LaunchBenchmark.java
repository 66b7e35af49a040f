package cn.anlan.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A campaign with quarterly, half-yearly and yearly duties over nearly three years, published to all 44,703 divisions
/// by the packaged service, in 256 MiB of heap: once as it runs, with its relay sending each event to the broker on the
/// same processors; once with the relay at rest, beside the same rows inserted one by one through Hibernate into the
/// same tables, which nobody relays either. Then once more, killed half-way.
final class LaunchBenchmark {

    private final DurablePostgres postgres;
    private final BrokerProcess broker;
    private final OneTokenProvider provider;

    private LaunchBenchmark(DurablePostgres postgres, BrokerProcess broker, OneTokenProvider provider) {
        this.postgres = postgres;
        this.broker = broker;
        this.provider = provider;
    }

    static void run() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                BrokerProcess broker = BrokerProcess.start();
                OneTokenProvider provider = OneTokenProvider.start()) {
            LaunchBenchmark benchmark = new LaunchBenchmark(postgres, broker, provider);
            benchmark.launch("relayed", true);
            benchmark.compareWithOneByOne(benchmark.launch("launch", false));
            benchmark.launchAndKill("killed");
        }
    }

    private double launch(String database, boolean relaying) throws Exception {
        try (ServiceProcess service = startWith(database, relaying)) {
            Launch launch = draft(service);
            long started = System.nanoTime();
            launch.publish();
            double published = seconds(started);
            double peak = 0;
            double nextPrint = 0;
            Launch.Progress progress = launch.progress();
            while (!progress.isComplete()) {
                peak = Math.max(peak, service.heap());
                if (seconds(started) >= nextPrint) {
                    System.out.printf(
                            "  after %4.1f s: %,d of %,d enrolments planned%n",
                            seconds(started), progress.planned(), progress.enrolled());
                    nextPrint = seconds(started) + 3;
                }
                TimeUnit.MILLISECONDS.sleep(500);
                progress = launch.progress();
            }
            double seconds = seconds(started);
            long commitments = requireExactSet(database, launch);
            System.out.printf(
                    "launch%s: publishing answered after %.1f s; %,d units, %,d commitments and as many events in %.1f s,"
                            + " %,.0f commitments/s; peak heap %.0f MiB of 256%n",
                    relaying ? ", relayed" : "",
                    published,
                    progress.enrolled(),
                    commitments,
                    seconds,
                    commitments / seconds,
                    peak / (1 << 20));
            service.stop();
            return seconds;
        }
    }

    private void compareWithOneByOne(double seconds) throws SQLException {
        postgres.execute("create database one_by_one template launch");
        OneByOne.Result result = OneByOne.measure(postgres.dataSource("launch"), postgres.jdbcUrl("one_by_one"), 10);
        System.out.printf(
                "launch: one by one through Hibernate: %,d of the units' rows in %.1f s, so all in %.0f s; the launch took"
                        + " %.3f of that; goal 0.1%n",
                result.units(), result.seconds(), result.secondsForAll(), seconds / result.secondsForAll());
    }

    private void launchAndKill(String database) throws Exception {
        Launch launch;
        try (ServiceProcess service = startWith(database, true)) {
            launch = draft(service);
            launch.publish();
            Launch.Progress progress = launch.progress();
            while (progress.planned() < progress.enrolled() / 2) {
                TimeUnit.MILLISECONDS.sleep(50);
                progress = launch.progress();
            }
            service.kill();
            System.out.printf("launch: killed with %,d of %,d planned%n", progress.planned(), progress.enrolled());
        }
        try (ServiceProcess again = service(database, true)) {
            Launch resumed = launch.through(again);
            while (!resumed.progress().isComplete()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            System.out.printf(
                    "launch: resumed, and ended with exactly the same %,d commitments, each announced once%n",
                    requireExactSet(database, resumed));
            again.stop();
        }
    }

    private ServiceProcess service(String database, boolean relaying) throws Exception {
        return ServiceProcess.start(
                "campaign-service",
                postgres.jdbcUrl(database),
                broker.bootstrapServers(),
                provider.url(),
                "-Danlan.campaign.planning-horizon-months=48",
                "-Danlan.messaging.relay.enabled=" + relaying);
    }

    private ServiceProcess startWith(String database, boolean relaying) throws Exception {
        postgres.execute("create database " + database);
        ServiceProcess service = service(database, relaying);
        try (Connection connection = postgres.dataSource(database).getConnection()) {
            Province.insert(connection);
        }
        return service;
    }

    private Launch draft(ServiceProcess service) throws Exception {
        return Launch.draft(service, provider.token(Province.OFFICE));
    }

    /// Every commitment that must be there is, no other is, and each has exactly one event.
    private long requireExactSet(String database, Launch launch) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection()) {
            Set<UUID> expected = launch.expected(connection);
            List<UUID> stored = launch.ids(connection, "select id from commitment where campaign_id = ?");
            List<UUID> announced = launch.ids(
                    connection,
                    "select key::uuid from outbox where topic = 'anlan.commitment' and ?::uuid is not null");
            requireSame("commitments", expected, stored);
            requireSame("events", expected, announced);
            return expected.size();
        }
    }

    private static void requireSame(String what, Set<UUID> expected, List<UUID> found) {
        if (found.size() != expected.size() || !new HashSet<>(found).equals(expected)) {
            throw new IllegalStateException(
                    "Not the right %s: %,d, where %,d are due".formatted(what, found.size(), expected.size()));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
