package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.hazard.abuse.AttackAlarm;
import cn.anlan.hazard.abuse.Origins;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class AbuseIT {

    private static final String DIVISION = "500115";

    private static District changshou;

    @Inject
    AttackAlarm alarm;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        changshou = District.founded(DIVISION);
    }

    @Test
    void shouldTakeNoMoreFromOneAddressThanAnHourBears() {
        for (int i = 0; i < 20; i++) {
            submits("203.0.113.1", Map.of()).then().statusCode(201);
        }

        Response refused = submits("203.0.113.1", Map.of());
        assertThatProblem(refused).hasStatus(429).hasCode("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"intake\";q=20;w=3600");
        submits("203.0.113.2", Map.of()).then().statusCode(201);
        Citizen.submits(Citizen.tip(DIVISION)).then().statusCode(201);
    }

    @Test
    void shouldAskForSomeWorkWhileThereIsAnAttack() throws Exception {
        alarm.raise();
        try {
            Response refused = submits("203.0.113.3", Map.of());
            assertThatProblem(refused).hasStatus(429).hasCode("proof-of-work-required");
            String challenge = refused.header("Proof-Of-Work-Challenge");
            String solution = solved(challenge);

            Response taken = with("203.0.113.3", solution, Map.of());
            taken.then().statusCode(201);

            assertThatProblem(with("203.0.113.3", solution, Map.of()))
                    .hasStatus(429)
                    .hasCode("proof-of-work-required");
            assertThatProblem(with("203.0.113.3", challenge + ":1", Map.of())).hasStatus(429);
            String easier = challenge.replace(".12.", ".1.");
            assertThatProblem(with("203.0.113.3", solved(easier, 1), Map.of())).hasStatus(429);
            assertThatProblem(Upload.begins(Citizen.holding(taken), 10)).hasStatus(429);
        } finally {
            alarm.clear();
        }
        submits("203.0.113.3", Map.of()).then().statusCode(201);
    }

    @Test
    void shouldBlockWhereAPrankCameFromAndHearTheAppeal() {
        String office = TestTokens.as("dispatcher-1", changshou.office(), "hazard-dispatcher")
                .sign();
        String other = TestTokens.as("dispatcher-2", changshou.office(), "hazard-dispatcher")
                .sign();
        Citizen prankster = Citizen.holding(submits("203.0.113.4", Map.of()));
        UUID report = Staff.findsReport(office, prankster);

        Response blocked = blocks(office, report);
        blocked.then().statusCode(201);
        UUID block = UUID.fromString(blocked.path("id"));
        await().until(() -> submits("203.0.113.4", Map.of()).statusCode() == 403);
        Response refused = submits("203.0.113.4", Map.of());

        assertThatProblem(refused).hasStatus(403).hasCode("origin-blocked");
        assertThat(refused.header("Link")).isEqualTo("</public/v1/hazard-blocks/" + block + "/appeal>; rel=\"appeal\"");
        submits("203.0.113.5", Map.of()).then().statusCode(201);
        appeals(block, "这是小区公用的网络").then().statusCode(204);
        assertThatProblem(appeals(block, "再次申诉")).hasStatus(409);
        given().auth()
                .oauth2(other)
                .get("/v1/hazard-blocks")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + block + "' }.appeal", equalTo("这是小区公用的网络"));
        assertThatProblem(decides(office, block)).hasStatus(409).hasCode("second-person-needed");
        String elsewhere = TestTokens.of(UUID.randomUUID(), "hazard-dispatcher");
        decides(elsewhere, block).then().statusCode(404);
        blocks(elsewhere, report).then().statusCode(404);
        decides(other, block).then().statusCode(200).body("decision", equalTo("LIFTED"));
        await().until(() -> submits("203.0.113.4", Map.of()).statusCode() == 201);
    }

    @Test
    void shouldKnowNothingOfWhereAWhistleblowerIs() throws SQLException {
        Citizen employee =
                Citizen.holding(submits("203.0.113.77", Map.of("channel", "WHISTLEBLOWER", "reportedUnit", "某燃气有限公司")));
        UUID report = Staff.findsReport(changshou.dispatcher(), employee);

        assertThatProblem(blocks(changshou.dispatcher(), report)).hasStatus(409).hasCode("origin-unknown");
        assertThat(origins(report)).isZero();
    }

    @Test
    void shouldForgetOriginsWithinADay() throws IOException, SQLException {
        UUID report = Staff.findsReport(changshou.dispatcher(), Citizen.holding(submits("203.0.113.6", Map.of())));
        origins.forget();
        assertThat(origins(report)).isEqualTo(1);
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusHours(25).toString());

            origins.forget();
        }

        assertThat(origins(report)).isZero();
        assertThatProblem(blocks(changshou.dispatcher(), report)).hasStatus(409);
    }

    @Test
    void shouldNotKeepAnAddressAnywhere() throws SQLException {
        submits("203.0.113.88", Map.of()).then().statusCode(201);

        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("hazard_report", "hazard_origin", "hazard_block", "audit_entry", "outbox")) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select from " + table + " t where t::text like '%203.0.113.88%')")) {
                    found.next();
                    assertThat(found.getBoolean(1)).as(table).isFalse();
                }
            }
        }
    }

    @Test
    void shouldShowWhatRepeatsItself() {
        District district = District.founded("500157");
        String[] same = {"井盖缺失！", "井盖 缺失", "井盖缺失。。"};
        for (String words : same) {
            Citizen citizen = Citizen.holding(Citizen.submits(Map.of(
                    "category",
                    "ROAD_TRAFFIC",
                    "description",
                    words,
                    "divisionCode",
                    "500157",
                    "location",
                    place(29.7))));
            citizen.addsPhoto(TestPhotos.jpegWithGps(200, 100), "image/jpeg")
                    .then()
                    .statusCode(201);
        }
        Citizen.submits(Map.of(
                        "category", "GAS", "description", "井盖", "divisionCode", "500157", "location", place(29.8)))
                .then()
                .statusCode(201);

        given().auth()
                .oauth2(district.dispatcher())
                .get("/v1/hazard-repetitions")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.kind == 'WORDS' }.reports", equalTo(List.of(3)))
                .body("items.findAll { it.kind == 'PLACE' }.reports", equalTo(List.of(3)))
                .body("items.findAll { it.kind == 'PICTURE' }.reports", equalTo(List.of(3)))
                .body("items[0].reportIds", hasSize(3));
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID(), "hazard-dispatcher"))
                .get("/v1/hazard-repetitions")
                .then()
                .body("items", hasSize(0));
        assertThatProblem(given().auth().oauth2(district.dispatcher()).get("/v1/hazard-repetitions?days=99"))
                .hasStatus(400);
    }

    private static Map<String, Object> place(double latitude) {
        return Map.of("latitude", latitude, "longitude", 107.0, "datum", "wgs84");
    }

    private static Response submits(String address, Map<String, ?> more) {
        return with(address, null, more);
    }

    /// As the gateway passes it on.
    private static Response with(String address, String proof, Map<String, ?> more) {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.putAll(more);
        var request = given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(tip);
        return (proof == null ? request : request.header("Proof-Of-Work", proof)).post("/public/v1/hazard-reports");
    }

    private static Response blocks(String token, UUID report) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("reason", "反复提交虚假举报", "hours", 24))
                .post("/v1/hazard-reports/" + report + "/block-origin");
    }

    private static Response appeals(UUID block, String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/public/v1/hazard-blocks/" + block + "/appeal");
    }

    private static Response decides(String token, UUID block) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("decision", "LIFTED"))
                .post("/v1/hazard-blocks/" + block + "/decide");
    }

    private static String solved(String challenge) throws Exception {
        return solved(challenge, 12);
    }

    private static String solved(String challenge, int bits) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (long number = 0; ; number++) {
            String solution = challenge + ":" + number;
            byte[] digest = sha256.digest(solution.getBytes(StandardCharsets.US_ASCII));
            long begin = java.nio.ByteBuffer.wrap(digest).getLong();
            if (Long.numberOfLeadingZeros(begin) >= bits) {
                return solution;
            }
        }
    }

    private static int origins(UUID report) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from hazard_origin where report_id = '" + report + "'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
