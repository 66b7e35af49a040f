package cn.anlan.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The progress of a whole campaign of more than a million commitments, as the service answers it from sums that it
/// keeps, beside counting the same figures in SQL; and whether they are the same.
final class ProgressBenchmark {

    private static final int COMMITMENTS = 1_000_000;
    private static final int COUNTS = 30;
    private static final int READS = 500;
    private static final int GOAL = 300;

    /// Duties of one more requirement, until there are enough.
    private static final String MORE = """
            insert into commitment (id, kind, enrolment_id, campaign_id, organization_id, level, requirement_id, title_zh,
                title_en, period_start, period_end, planned_day, due_at, quantity_due, state)
            select gen_random_uuid(), kind, enrolment_id, campaign_id, organization_id, level,
                'aaaaaaaa-0000-4000-8000-000000000001', title_zh, title_en, period_start, period_end, planned_day,
                due_at, quantity_due, 'OPEN'
            from commitment
            order by id
            limit ?
            """;

    /// What may become of duties: some of them due already, done in time or late, verified, waived.
    private static final String HISTORY = """
            update commitment set
                due_at = due_at - interval '2 years',
                state = case fate when 0 then 'WAIVED' when 1 then 'OPEN' when 2 then 'OPEN' when 3 then 'OPEN'
                    else 'FULFILLED' end,
                quantity_done = case when fate > 3 then quantity_due else 0 end,
                quantity_verified = case when fate > 5 then quantity_due else 0 end,
                fulfilled_at = case when fate > 3 then due_at - interval '2 years 5 days' + fate * interval '1 day' end,
                version = version + 1
            from (select id as chosen, hashtext(id::text) & 15 as fate from commitment) lot
            where id = chosen and campaign_id = ?
            """;

    private static final String COUNT = """
            select count(*) filter (where state in ('OPEN', 'FULFILLED')) as owed,
                count(*) filter (where state in ('OPEN', 'FULFILLED') and due_at <= now()) as due,
                count(*) filter (where state = 'FULFILLED') as done,
                count(*) filter (where state = 'FULFILLED' and quantity_verified >= quantity_due) as verified,
                count(*) filter (where state = 'FULFILLED' and fulfilled_at >= due_at) as late,
                count(*) filter (where state = 'OPEN' and due_at <= now()) as missing,
                count(*) filter (where state = 'OPEN' and due_at > now()) as ahead,
                count(*) filter (where state = 'WAIVED') as waived
            from commitment
            where campaign_id = ?
            """;

    private static final List<String> NAMES =
            List.of("owed", "due", "done", "verified", "late", "missing", "ahead", "waived");

    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\":\\{\"label\":\"[^\"]*\",\"count\":(\\d+)");

    private final DurablePostgres postgres;
    private final ServiceProcess service;
    private final String token;

    private ProgressBenchmark(DurablePostgres postgres, ServiceProcess service, String token) {
        this.postgres = postgres;
        this.service = service;
        this.token = token;
    }

    static void run() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                BrokerProcess broker = BrokerProcess.start();
                OneTokenProvider provider = OneTokenProvider.start()) {
            postgres.execute("create database progress");
            try (ServiceProcess service = ServiceProcess.start(
                    "campaign-service",
                    postgres.jdbcUrl("progress"),
                    broker.bootstrapServers(),
                    provider.url(),
                    "-Danlan.campaign.planning-horizon-months=48")) {
                new ProgressBenchmark(postgres, service, provider.token(Province.OFFICE)).measure();
                service.stop();
            }
        }
    }

    private void measure() throws Exception {
        try (Connection connection = postgres.dataSource("progress").getConnection()) {
            Province.insert(connection);
            connection.setAutoCommit(true);
            UUID campaign = fill(connection);
            compare(connection, campaign);
        }
    }

    private UUID fill(Connection connection) throws Exception {
        Launch launch = Launch.draft(service, token);
        launch.publish();
        while (!launch.progress().isComplete()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        long planned = number(connection, "select count(*) from commitment");
        try (PreparedStatement more = connection.prepareStatement(MORE)) {
            more.setLong(1, Math.max(0, COMMITMENTS - planned));
            more.executeUpdate();
        }
        try (PreparedStatement history = connection.prepareStatement(HISTORY)) {
            history.setObject(1, launch.campaign());
            history.executeUpdate();
        }
        long changed = System.nanoTime();
        while (number(connection, "select count(*) from (select from progress_delta limit 1) waiting") > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.printf(
                "progress: all of %,d commitments changed in one statement were in the sums %.1f s after its commit%n",
                number(connection, "select count(*) from commitment"), (System.nanoTime() - changed) / 1e9);
        connection.createStatement().execute("vacuum analyze");
        return launch.campaign();
    }

    private void compare(Connection connection, UUID campaign) throws Exception {
        String path = "/v1/campaigns/" + campaign + "/progress";
        Map<String, Long> counted = count(connection, campaign);
        Map<String, Long> kept = figures(service.send("GET", path, token, "").body());
        if (!kept.equals(counted)) {
            throw new IllegalStateException("The figures are not those of the records: " + kept + ", not " + counted);
        }
        Latencies counting = time(COUNTS, () -> count(connection, campaign));
        Latencies reading = time(READS, () -> read(connection, campaign));
        Latencies answering = time(READS, () -> service.send("GET", path, token, ""));
        print("counted in SQL", counting);
        print("kept sums read", reading);
        print("the whole answer over HTTP", answering);
        System.out.printf(
                "progress: %s, the same as counted; read %,.0f x faster than counted at the median, %,.0f x at p99 (goal"
                        + " %d)%n",
                kept, ratio(counting, reading, 0.5), ratio(counting, reading, 0.99), GOAL);
        if (ratio(counting, reading, 0.5) < GOAL) {
            throw new IllegalStateException("Reading kept sums is not %d x faster than counting".formatted(GOAL));
        }
    }

    private static double ratio(Latencies slow, Latencies fast, double share) {
        return slow.millis(share) / fast.millis(share);
    }

    private static void print(String what, Latencies times) {
        System.out.printf("progress: %-26s p50 %8.2f ms, p99 %8.2f ms%n", what, times.millis(0.5), times.millis(0.99));
    }

    /// The statement with which the service reads the root's sums.
    private static Object read(Connection connection, UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select of_plans, requirement_id, phase_key, level,
                    coalesce(sum(open) filter (where due_at > now()), 0),
                    coalesce(sum(open) filter (where due_at <= now()), 0),
                    coalesce(sum(done) filter (where due_at <= now()), 0),
                    sum(done), sum(verified), sum(late), sum(waived)
                from progress_within(?, array[?::uuid])
                group by 1, 2, 3, 4
                """)) {
            select.setObject(1, campaign);
            select.setObject(2, Province.COMMITTEE);
            try (ResultSet rows = select.executeQuery()) {
                int parts = 0;
                while (rows.next()) {
                    parts++;
                }
                return parts;
            }
        }
    }

    private static Map<String, Long> count(Connection connection, UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, campaign);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Map<String, Long> counts = new LinkedHashMap<>();
                for (String name : NAMES) {
                    counts.put(name, row.getLong(name));
                }
                return counts;
            }
        }
    }

    /// The first figures of the answer: those of the whole.
    private static Map<String, Long> figures(String json) throws IOException {
        Map<String, Long> figures = new LinkedHashMap<>();
        Matcher figure = FIGURE.matcher(json.substring(0, Math.max(0, json.indexOf("\"own\":"))));
        while (figure.find()) {
            figures.put(figure.group(1), Long.parseLong(figure.group(2)));
        }
        if (figures.isEmpty()) {
            throw new IOException("No figures: " + json);
        }
        return figures;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The times of that many calls after as many for warming up.
    private static Latencies time(int calls, Callable<?> call) throws Exception {
        long[] nanos = new long[calls];
        long sum = 0;
        for (int i = -calls; i < calls; i++) {
            long started = System.nanoTime();
            call.call();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - started;
                sum += nanos[i];
            }
        }
        return Latencies.of(calls * 1e9 / sum, nanos);
    }
}
