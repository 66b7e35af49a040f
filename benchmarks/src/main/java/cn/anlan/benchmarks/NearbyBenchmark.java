package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reports that may tell of the same hazard, among a million of one city: asked of the packaged service over
/// HTTP, beside the same question as a plain scan of the table. Both must find the same.
final class NearbyBenchmark {

    private static final int REPORTS = 1_000_000;
    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 3_000;
    private static final int SCANS = 40;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /// Around two thousand places where something happens, within 30 km of the centre.
    private static final String FILL = """
            insert into hazard_report (id, version, tracking_number, secret_hash, category, description, division_code,
                latitude, longitude, datum, wgs84_latitude, wgs84_longitude, organization_id, state, transfers, reported_at)
            select uuidv7(), 0, 'B-' || g, '-',
                   (array['GAS','FIRE','ROAD_TRAFFIC','CONSTRUCTION','COMMERCE','CAMPUS','FIREWORKS','TOURISM',
                          'HAZARDOUS_CHEMICALS','WATER_TRANSPORT','COAL_MINE','NON_COAL_MINE'])[1 + (g * 7919::bigint) %% 12],
                   (array['楼道','厂区','路口','工地','商场','校门口'])[1 + (g * 31) %% 6]
                       || (array['燃气管道','消防通道','配电箱','护栏','脚手架','井盖'])[1 + (g * 17) %% 6]
                       || (array['锈蚀漏气','被占用','破损','缺失','松动','有异味'])[1 + (g * 13) %% 6],
                   '500108', lat, lon, 'WGS84', lat, lon, '%s', 'SUBMITTED', 0,
                   now() - random() * interval '365 days'
              from (select g, 29.5 + sin(g %% 2000) * 0.27 + (random() - random()) * 0.004 as lat,
                           106.5 + cos((g %% 2000) * 1.7) * 0.31 + (random() - random()) * 0.004 as lon
                      from generate_series(1, %d) g) place""".formatted(HazardDistrict.OFFICE, REPORTS);

    private static final String SCAN = """
            select near.id
              from hazard_report near
              join hazard_report subject on subject.id = ?
             where near.id <> subject.id and near.category = subject.category
               and near.reported_at between subject.reported_at - interval '30 days'
                                        and subject.reported_at + interval '30 days'
               and hazard_metres(subject.wgs84_latitude, subject.wgs84_longitude,
                                 near.wgs84_latitude, near.wgs84_longitude) <= ?
             order by 1 - hazard_metres(subject.wgs84_latitude, subject.wgs84_longitude,
                                        near.wgs84_latitude, near.wgs84_longitude) / ?
                      + hazard_likeness(hazard_bigrams(subject.description), near.description) desc, near.id
             limit 20""";

    private NearbyBenchmark() {}

    static void run() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                BrokerProcess broker = BrokerProcess.start();
                OneTokenProvider provider = OneTokenProvider.start();
                ServiceProcess service = HazardDistrict.start(
                        postgres,
                        "nearby",
                        broker.bootstrapServers(),
                        provider.url(),
                        Files.createTempDirectory("anlan-nearby-benchmark"));
                Connection connection = postgres.dataSource("nearby").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("vacuum analyze hazard_report");
            List<UUID> subjects = subjects(statement);
            String token = provider.token(HazardDistrict.OFFICE);
            long[] answers = new long[QUESTIONS];
            long found = 0;
            try (Exchange exchange = new Exchange(service.port())) {
                for (int i = -WARM_UP; i < QUESTIONS; i++) {
                    long began = System.nanoTime();
                    Set<UUID> alike = alike(exchange, token, subjects.get(Math.floorMod(i, subjects.size())));
                    if (i >= 0) {
                        answers[i] = System.nanoTime() - began;
                        found += alike.size();
                    }
                }
                long[] scans = new long[SCANS];
                statement.execute("set enable_indexscan = off");
                statement.execute("set enable_bitmapscan = off");
                statement.execute("set max_parallel_workers_per_gather = 0");
                for (int i = 0; i < SCANS; i++) {
                    UUID subject = subjects.get(i);
                    int metres = metres(statement, subject);
                    long began = System.nanoTime();
                    Set<UUID> scanned = scan(connection, subject, metres);
                    scans[i] = System.nanoTime() - began;
                    if (!scanned.equals(alike(exchange, token, subject))) {
                        throw new IllegalStateException("The scan finds other reports beside " + subject);
                    }
                }
                tell(Latencies.of(0, answers), Latencies.of(0, scans), (double) found / QUESTIONS);
            }
            service.stop();
        }
    }

    private static void tell(Latencies answers, Latencies scans, double found) {
        System.out.printf(
                "nearby: %.1f alike on average among %,d reports, over HTTP: p50 %.1f ms, p99 %.1f ms; the plain scan: p50"
                        + " %.0f ms, p99 %.0f ms; %.0f x faster at p50, %.0f x at p99; both find the same%n",
                found,
                REPORTS,
                answers.millis(0.5),
                answers.millis(0.99),
                scans.millis(0.5),
                scans.millis(0.99),
                scans.millis(0.5) / answers.millis(0.5),
                scans.millis(0.99) / answers.millis(0.99));
    }

    private static List<UUID> subjects(Statement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select id from hazard_report tablesample bernoulli (0.3) repeatable (7) limit 2000")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static Set<UUID> alike(Exchange exchange, String token, UUID subject) throws IOException {
        Exchange.Answer answer = exchange.send(("GET /v1/hazard-reports/" + subject
                        + "/alike HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        if (answer.status() != 200) {
            throw new IOException(answer.toString());
        }
        Set<UUID> ids = new HashSet<>();
        Matcher id = ID.matcher(answer.body());
        while (id.find()) {
            ids.add(UUID.fromString(id.group(1)));
        }
        return ids;
    }

    /// As the service has it.
    private static int metres(Statement statement, UUID subject) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select category from hazard_report where id = '" + subject + "'")) {
            row.next();
            return switch (row.getString(1)) {
                case "GAS", "FIRE", "ROAD_TRAFFIC" -> 100;
                case "CONSTRUCTION", "COMMERCE", "CAMPUS", "FIREWORKS" -> 200;
                case "HAZARDOUS_CHEMICALS", "TOURISM" -> 300;
                case "WATER_TRANSPORT" -> 500;
                default -> 1000;
            };
        }
    }

    private static Set<UUID> scan(Connection connection, UUID subject, int metres) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(SCAN)) {
            query.setObject(1, subject);
            query.setInt(2, metres);
            query.setDouble(3, metres);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
