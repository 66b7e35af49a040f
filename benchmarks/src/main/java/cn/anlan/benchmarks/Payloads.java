package cn.anlan.benchmarks;

import cn.anlan.events.Ids;
import cn.anlan.messaging.outbox.HeaderJson;
import cn.anlan.messaging.outbox.OutboxTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Event data of 500 bytes, like those that services publish, with the headers that travel with them.
final class Payloads {

    static final int BYTES = 500;

    private static final int DISTINCT = 1000;
    private static final int AGGREGATES = 10_000;
    private static final int ROWS_PER_TRANSACTION = 10_000;
    private static final List<String> WORDS = List.of(
            "lecture",
            "seminar",
            "rectification",
            "reinspection",
            "hazard",
            "county",
            "district",
            "enterprise",
            "workshop",
            "chemical",
            "tailings",
            "pipeline",
            "bridge",
            "tunnel",
            "quarter",
            "half-year",
            "liaison",
            "supervisor",
            "regulator",
            "committee",
            "office",
            "training",
            "drill",
            "inspection",
            "checklist",
            "close-out");
    private static final List<String> DATA = data();

    private Payloads() {}

    /// One payload per line.
    static Path file() throws IOException {
        Path file = Files.createTempFile("anlan-benchmark", ".payloads");
        file.toFile().deleteOnExit();
        Files.write(file, DATA);
        return file;
    }

    static void insert(Connection connection, String topic, int events) throws SQLException {
        connection.setAutoCommit(false);
        List<UUID> aggregates = new ArrayList<>();
        for (int i = 0; i < AGGREGATES; i++) {
            aggregates.add(Ids.next());
        }
        List<OutboxTable.Row> rows = new ArrayList<>(ROWS_PER_TRANSACTION);
        for (int i = 0; i < events; i++) {
            rows.add(row(topic, aggregates.get(i % AGGREGATES), i));
            if (rows.size() == ROWS_PER_TRANSACTION) {
                OutboxTable.insert(connection, rows);
                connection.commit();
                rows.clear();
            }
        }
        OutboxTable.insert(connection, rows);
        connection.commit();
    }

    static OutboxTable.Row row(String topic, UUID aggregate, int number) {
        return new OutboxTable.Row(
                topic, aggregate.toString(), headers(aggregate, number), DATA.get(number % DISTINCT));
    }

    private static String headers(UUID aggregate, int number) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_type", "anlan.commitment.changed.v1");
        headers.put("ce_source", "/anlan/campaign-service");
        headers.put("ce_time", "2026-06-01T08:30:00.123456+08:00");
        headers.put("ce_subject", aggregate.toString());
        headers.put("ce_actor", "system");
        headers.put("ce_aggregateversion", Integer.toString(number));
        headers.put("content-type", "application/json");
        return HeaderJson.write(headers);
    }

    private static List<String> data() {
        List<String> data = new ArrayList<>();
        Random random = new Random(2020);
        for (int i = 0; i < DISTINCT; i++) {
            String start = """
                    {"id":"%s","service":"campaign","kind":"ACTIVITY_QUOTA","organizationId":"%s",\
                    "subjectType":"enrolment","subjectId":"%s","campaignId":"%s","counterKey":"PARTY_HEAD",\
                    "periodStart":"2021-01-01","periodEnd":"2021-06-30","dueAt":"2021-07-01T00:00:00+08:00",\
                    "quantityDue":1,"quantityDone":%d,"state":"OPEN","title":{"en":"Lecture by the head","zh":\"""".formatted(Ids.next(), Ids.next(), Ids.next(), Ids.next(), i % 2);
            data.add(start + words(random, BYTES - start.length() - 3) + "\"}}");
        }
        return data;
    }

    /// Text that compresses as titles do, so that neither side is spared its bytes.
    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            text.append(random.nextInt(1000)).append(' ');
        }
        return text.substring(0, length);
    }
}
