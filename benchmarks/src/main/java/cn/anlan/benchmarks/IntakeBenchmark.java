package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How many reports a second the packaged service takes in durably, over HTTP, from 20 clients, each under an
/// `Idempotency-Key`: with its relay at work, its audit log sealed, its receipts hashed. Beside pgbench with the same
/// statements on the same server, in turns.
final class IntakeBenchmark {

    private static final int CLIENTS = 20;
    private static final int WARM_UP_SECONDS = 60;
    private static final int ROUND_SECONDS = 20;
    private static final int ROUNDS = 3;

    private static final String BODY = """
            {"category":"GAS","description":"楼道内燃气管道锈蚀，有异味，物业已知情，至今无人处理","divisionCode":"500108",\
            "address":"南坪街道1号楼","urgency":"URGENT","safe":true,\
            "location":{"latitude":29.52,"longitude":106.56,"datum":"gcj02","accuracyMetres":15}}""";

    private IntakeBenchmark() {}

    static void run() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                BrokerProcess broker = BrokerProcess.start();
                OneTokenProvider provider = OneTokenProvider.start();
                ServiceProcess service = HazardDistrict.start(
                        postgres,
                        "intake",
                        broker.bootstrapServers(),
                        provider.url(),
                        Files.createTempDirectory("anlan-intake-benchmark"),
                        // From one address, as behind a carrier's network.
                        "-Danlan.hazard.limits.requests-per-hour=1000000000",
                        "-Danlan.hazard.limits.attack-per-minute=1000000000")) {
            // The peer's tables are like the service's and empty, and nobody relays or seals what it writes.
            HazardDistrict.start(
                            postgres,
                            "peer",
                            broker.bootstrapServers(),
                            provider.url(),
                            Files.createTempDirectory("anlan-intake-benchmark"))
                    .stop();
            Result warm = post(service.port(), WARM_UP_SECONDS);
            IntakePeer peer;
            try (Connection connection = postgres.dataSource("intake").getConnection()) {
                peer = new IntakePeer(postgres, "peer", IntakeStatements.sampledFrom(connection));
            }
            peer.measure(5);
            long acknowledged = warm.taken;
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Result ours = post(service.port(), ROUND_SECONDS);
                double theirs = peer.measure(ROUND_SECONDS);
                acknowledged += ours.taken;
                ratios[round] = ours.rate / theirs;
                System.out.printf(
                        "  intake: %,.0f reports/s, p50 %.1f ms, p99 %.1f ms; %s %,.0f/s; %.2f of it%n",
                        ours.rate,
                        ours.latencies.millis(0.5),
                        ours.latencies.millis(0.99),
                        peer.name(),
                        theirs,
                        ratios[round]);
            }
            requireAllKept(postgres, acknowledged);
            requireSameRows(postgres);
            Arrays.sort(ratios);
            System.out.printf(
                    "intake: %.2f of %s in the median of %d rounds; goal 0.80; all %,d acknowledged reports are there%n",
                    ratios[ROUNDS / 2], peer.name(), ROUNDS, acknowledged);
            service.stop();
        }
    }

    private record Result(double rate, long taken, Latencies latencies) {}

    private static Result post(int port, int seconds) throws Exception {
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        List<long[]> all = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<long[]>> times = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                times.add(clients.submit(() -> client(port, end)));
            }
            for (Future<long[]> time : times) {
                all.add(time.get());
            }
        }
        long[] nanos = all.stream().flatMapToLong(Arrays::stream).toArray();
        double rate = nanos.length * 1e9 / (System.nanoTime() - began);
        return new Result(rate, nanos.length, Latencies.of(rate, nanos));
    }

    private static long[] client(int port, long end) throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        long[] nanos = new long[1 << 16];
        int count = 0;
        try (Exchange exchange = new Exchange(port)) {
            for (long now = System.nanoTime(); now < end && count < nanos.length; count++) {
                String head =
                        "POST /public/v1/hazard-reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                + "X-Forwarded-For: 203.0.113.7\r\nIdempotency-Key: " + UUID.randomUUID()
                                + "\r\nContent-Length: " + body.length
                                + "\r\n\r\n";
                byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
                System.arraycopy(body, 0, request, head.length(), body.length);
                Exchange.Answer answer = exchange.send(request);
                if (answer.status() != 201) {
                    throw new IOException("A report was not taken: " + answer);
                }
                long answered = System.nanoTime();
                nanos[count] = answered - now;
                now = answered;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /// The peer must not fall behind what the service writes for one report. Nobody seals the peer's audit entries.
    private static void requireSameRows(DurablePostgres postgres) throws Exception {
        double ours = rowsPerReport(postgres, "intake");
        double theirs = rowsPerReport(postgres, "peer");
        if (Math.abs(ours - theirs) > 0.1) {
            throw new IllegalStateException(
                    "The service writes %.2f rows for a report, the peer %.2f".formatted(ours, theirs));
        }
    }

    private static double rowsPerReport(DurablePostgres postgres, String database) throws Exception {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select sum(n_tup_ins)::float8 / max(n_tup_ins) filter (where relname = 'hazard_report')
                        from pg_stat_user_tables
                        where schemaname = 'public' and relname <> 'audit_seal'
                        """)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void requireAllKept(DurablePostgres postgres, long acknowledged) throws Exception {
        try (Connection connection = postgres.dataSource("intake").getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from hazard_report")) {
            count.next();
            if (count.getLong(1) != acknowledged) {
                throw new IllegalStateException(
                        "acknowledged " + acknowledged + " reports, of which there are " + count.getLong(1));
            }
        }
    }
}
