package cn.anlan.hazard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.testing.TestKafka;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A thousand whistleblowers report, with marked names, numbers and words. Whatever the run leaves behind is
/// searched for the marks, and for the tracking numbers too, which must be found: so that the search itself is
/// seen to work.
@QuarkusTest
@WithPlatform
class CanaryIT {

    private static final int WHISTLEBLOWERS = 1000;
    private static final int AT_A_TIME = 8;
    private static final String DIVISION = "500116";
    private static final String NAME = "雀唧鸣";
    private static final String PHONE = "1990517";
    private static final String WORDS = "矿工密语Zx9Qk7";
    private static final List<String> SECRETS = List.of(NAME, PHONE, WORDS);

    @Inject
    CapturedSpans spans;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Test
    void shouldLeaveNoTraceOfAThousandWhistleblowers() throws Exception {
        District district = District.founded(DIVISION);
        Marks secrets = Marks.of(SECRETS);
        List<Citizen> reporters;
        Set<String> told = new TreeSet<>();
        try (CapturedLog log = new CapturedLog()) {
            spans.capture();

            reporters = report();
            Citizen one = reporters.getLast();
            one.adds(WORDS + "补充").then().statusCode(200);
            opened(district, Staff.findsReport(district.dispatcher(), one));
            awaitPublication();

            log.lines().forEach(line -> told.addAll(secrets.in(line)));
            List<String> traced = spans.captured();
            assertThat(traced).anyMatch(span -> span.contains("/public/v1/hazard-reports"));
            traced.forEach(span -> told.addAll(secrets.in(span)));
            String measured = given().get(metrics).asString();
            assertThat(measured).contains("http_server_requests_seconds");
            told.addAll(secrets.in(measured));
        }
        assertThat(told).as("in the log, the traces or the metrics").isEmpty();

        // Some of them prove that the search works: they must be found wherever reports leave anything.
        String numbers = reporters.getFirst().trackingNumber().substring(0, 9);
        Marks all = Marks.of(List.of(NAME, PHONE, WORDS, numbers));
        try (Connection connection = TestPostgres.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            assertThat(dumped(statement, all)).containsExactly(numbers);
            statement.execute("checkpoint");
        }
        assertThat(onlyTexts(all.below(TestPostgres.dataDirectory()))).containsExactly(numbers);
        assertThat(onlyTexts(all.below(TestKafka.logDirectory()))).containsExactly(numbers);
    }

    @Test
    void shouldShowTheWordsToThoseWhoHandleTheReport() throws SQLException {
        District district = District.founded("500117");
        Citizen reporter = Citizen.holding(Citizen.submits(tip("500117", 0)));
        reporter.adds("还有第二处").then().statusCode(200);
        UUID report = Staff.findsReport(district.dispatcher(), reporter);

        new Staff(district.dispatcher(), report)
                .looks()
                .then()
                .body("description", equalTo(WORDS + "0"))
                .body("additions[0].text", equalTo("还有第二处"))
                .body("channel", equalTo("WHISTLEBLOWER"));
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select r.description || a.text from hazard_report r join hazard_addition a on a.report_id = r.id
                         where r.id = '%s'
                        """.formatted(report))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEmpty();
        }
    }

    private static Map<String, ?> tip(String division, int number) {
        return Map.of(
                "channel",
                "WHISTLEBLOWER",
                "category",
                "GAS",
                "reportedUnit",
                "某燃气有限公司",
                "divisionCode",
                division,
                "description",
                WORDS + number,
                "contact",
                Map.of("name", NAME + number, "phone", PHONE + "%04d".formatted(number)));
    }

    /// By the JDK's client, which takes less of the time that the test has.
    private static List<Citizen> report() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<Citizen> reporters = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<Citizen>> calls = IntStream.range(0, WHISTLEBLOWERS)
                    .mapToObj(number -> (Callable<Citizen>) () -> {
                        HttpRequest request = HttpRequest.newBuilder(URI.create(
                                        RestAssured.baseURI + ":" + RestAssured.port + "/public/v1/hazard-reports"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(tip(DIVISION, number))))
                                .build();
                        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                        JsonNode receipt = json.readTree(answer.body());
                        return new Citizen(
                                receipt.path("trackingNumber").asText(),
                                receipt.path("secret").asText());
                    })
                    .toList();
            for (Future<Citizen> reporter : threads.invokeAll(calls)) {
                reporters.add(reporter.get());
            }
        }
        return reporters;
    }

    /// Custodians open one identity, and look for its number, as part of what may leave traces.
    private static void opened(District district, UUID report) {
        String asking = TestTokens.of(district.office(), "case-custodian");
        Response requested = asks(asking, "/v1/hazard-reports/" + report + "/unsealings", Map.of("reason", "核对"));
        String id = requested.then().statusCode(201).extract().path("id");
        asks(TestTokens.of(district.office(), "case-custodian"), "/v1/unsealings/" + id + "/approve", Map.of())
                .then()
                .statusCode(200);
        String phone = asks(asking, "/v1/unsealings/" + id + "/look", Map.of("reason", "核对"))
                .then()
                .statusCode(200)
                .extract()
                .path("phone");
        asks(asking, "/v1/identity-searches", Map.of("phone", phone, "reason", "核对"))
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
    }

    private static Response asks(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static void awaitPublication() {
        await().until(() -> {
            try (Connection connection = TestPostgres.connectAsSuperuser();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select not exists (select from outbox where seq > (select last_seq from outbox_cursor))")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /// Every row of every table, whoever owns it.
    private static Set<String> dumped(Statement statement, Marks marks) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        assertThat(tables).contains("vault.sealed_part", "public.hazard_report");
        Set<String> found = new TreeSet<>();
        for (String table : tables) {
            try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                while (rows.next()) {
                    found.addAll(marks.in(rows.getString(1)));
                }
            }
        }
        return found;
    }

    private static Set<String> onlyTexts(Set<String> found) {
        Set<String> texts = new TreeSet<>();
        found.forEach(one -> texts.add(one.substring(0, one.indexOf(" in "))));
        return texts;
    }
}
