package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPlatform
class IntakeIT {

    private static final String DIVISION = "500109";

    private static District beibei;

    @BeforeAll
    static void found() {
        beibei = District.founded(DIVISION);
    }

    @Test
    void shouldTakeWhatAPhoneTells() {
        Citizen citizen = Citizen.holding(Citizen.submits(tip(Map.of(
                "urgency",
                "URGENT",
                "safe",
                true,
                "location",
                Map.of("latitude", 29.8, "longitude", 106.4, "datum", "gcj02", "accuracyMetres", 12.5),
                "contact",
                Map.of("name", "李四", "phone", "13800000000")))));

        dispatcherLooksAt(citizen)
                .then()
                .body("channel", equalTo("PUBLIC"))
                .body("channelLabel", equalTo("随手拍"))
                .body("urgency", equalTo("URGENT"))
                .body("urgencyLabel", equalTo("紧急"))
                .body("named", equalTo(true))
                .body("contactLeft", equalTo(true))
                .body("location.accuracyMetres", equalTo(12.5f));
    }

    @Test
    void shouldTakeAnAnonymousReportAsSuch() {
        Citizen citizen = Citizen.holding(Citizen.submits(tip(Map.of("contact", Map.of("phone", "13800000000")))));

        dispatcherLooksAt(citizen)
                .then()
                .body("named", equalTo(false))
                .body("contactLeft", equalTo(true))
                .body("urgency", equalTo("ORDINARY"))
                .body("reportedUnit", nullValue());
    }

    @Test
    void shouldAskForSafetyFirstWhereDangerIsImminent() {
        assertThatProblem(Citizen.submits(tip(Map.of("urgency", "IMMINENT"))))
                .hasStatus(422)
                .hasCode("safety-first")
                .hasErrorAt("/safe");
        assertThatProblem(Citizen.submits(tip(Map.of("urgency", "IMMINENT", "safe", false))))
                .hasStatus(422)
                .hasCode("safety-first");
        Citizen.submits(tip(Map.of("urgency", "IMMINENT", "safe", true))).then().statusCode(201);
    }

    @Test
    void shouldTakeAnEmployeesReportAgainstTheOwnEmployer() {
        assertThatProblem(Citizen.submits(tip(Map.of("channel", "WHISTLEBLOWER"))))
                .hasStatus(400)
                .hasErrorAt("/reportedUnit");

        Citizen employee =
                Citizen.holding(Citizen.submits(tip(Map.of("channel", "WHISTLEBLOWER", "reportedUnit", "某燃气有限公司"))));

        dispatcherLooksAt(employee)
                .then()
                .body("channelLabel", equalTo("吹哨人"))
                .body("reportedUnit", equalTo("某燃气有限公司"));
    }

    @Test
    void shouldTakeReportsOfInformationOfficersUntilTheirOfficeEnds() {
        String clerk = beibei.dispatcher();
        Response registered = given().auth()
                .oauth2(clerk)
                .contentType("application/json")
                .body(Map.of("name", "王五", "phone", "13800000000"))
                .post("/v1/information-officers");
        registered.then().statusCode(201);
        String number = registered.path("number");
        String secret = registered.path("secret");

        Citizen officer = Citizen.holding(officerReports(number, secret));
        dispatcherLooksAt(officer).then().body("channelLabel", equalTo("信息员"));
        assertThatProblem(officerReports(number, "1111-2222-3333-4444")).hasStatus(401);
        assertThatProblem(officerReports("XX-00000000", secret)).hasStatus(401);
        given().auth()
                .oauth2(clerk)
                .get("/v1/information-officers")
                .then()
                .statusCode(200)
                .body("items.find { it.number == '" + number + "' }.name", equalTo("王*"));
        String end = "/v1/information-officers/" + registered.path("id") + "/end";
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID(), "hazard-dispatcher"))
                .post(end)
                .then()
                .statusCode(404);
        given().auth().oauth2(clerk).post(end).then().statusCode(204);
        assertThatProblem(officerReports(number, secret)).hasStatus(401);
    }

    private static Response officerReports(String number, String secret) {
        return given().header("Officer-Number", number)
                .header("Officer-Secret", secret)
                .contentType("application/json")
                .body(tip(Map.of("channel", "INFORMATION_OFFICER")))
                .post("/public/v1/hazard-reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOTLINE", "PORTAL", "LETTER"})
    void shouldNotLetThePublicChooseTheChannelsOfOthers(String channel) {
        assertThatProblem(Citizen.submits(tip(Map.of("channel", channel))))
                .hasStatus(400)
                .hasErrorAt("/channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOTLINE", "LETTER", "VISIT"})
    void shouldLetClerksRecordWhatTheyAreTold(String channel) {
        Citizen caller = Citizen.holding(records(beibei.dispatcher(), tip(Map.of("channel", channel)), null));

        dispatcherLooksAt(caller).then().body("channel", equalTo(channel));
        caller.looks().then().statusCode(200);
    }

    @Test
    void shouldRefuseClerksTheChannelsOfThePublic() {
        assertThatProblem(records(beibei.dispatcher(), tip(Map.of("channel", "WHISTLEBLOWER")), null))
                .hasStatus(400)
                .hasErrorAt("/channel");
        assertThatProblem(records(beibei.dispatcher(), tip(Map.of()), null))
                .hasStatus(400)
                .hasErrorAt("/channel");
        records(beibei.gasInspector(), tip(Map.of("channel", "VISIT")), null)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTakeReportsOfPortalsUnderAKeyOnly() {
        String portal = TestTokens.of(beibei.office(), "portal");
        String key = UUID.randomUUID().toString();

        assertThatProblem(records(portal, tip(Map.of()), null)).hasStatus(400).hasCode("idempotency-key-required");
        assertThatProblem(records(portal, tip(Map.of("channel", "VISIT")), key))
                .hasStatus(400)
                .hasErrorAt("/channel");
        Citizen citizen = Citizen.holding(records(portal, tip(Map.of()), key));

        assertThat(records(portal, tip(Map.of()), key).<String>path("trackingNumber"))
                .isEqualTo(citizen.trackingNumber());
        dispatcherLooksAt(citizen).then().body("channel", equalTo("PORTAL"));
    }

    @Test
    void shouldFallBackToTheInstallationsDivisionWhereAPlaceIsGiven() {
        Map<String, Object> tip = new HashMap<>(tip(Map.of("address", "天生路2号")));
        tip.remove("divisionCode");
        Citizen citizen = Citizen.holding(Citizen.submits(tip));
        tip.remove("address");

        dispatcherLooksAt(citizen).then().body("divisionCode", equalTo(DIVISION));
        assertThatProblem(Citizen.submits(tip)).hasStatus(400).hasErrorAt("/divisionCode");
    }

    @Test
    void shouldMakeOneReportOfAStormOfSixtyFourRetries() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> tip = tip(Map.of("description", "storm " + key));

        List<Response> answers = atOnce(
                64,
                () -> given().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(tip)
                        .post("/public/v1/hazard-reports"));

        Map<Integer, List<Response>> byStatus = answers.stream().collect(groupingBy(Response::statusCode));
        assertThat(byStatus.keySet()).isSubsetOf(201, 409);
        assertThat(byStatus.get(201)).extracting(Response::asString).hasSizeGreaterThan(0);
        assertThat(byStatus.get(201).stream().map(Response::asString).distinct())
                .hasSize(1);
        assertThat(byStatus.getOrDefault(409, List.of()))
                .allSatisfy(refused -> assertThatProblem(refused).hasStatus(409).hasCode("idempotency-key-in-flight"));
        assertThat(reportsThatSay("storm " + key)).isEqualTo(1);
    }

    @Test
    void shouldMakeOneReportOfOneIdHoweverManySendItAtTheSameTime() throws Exception {
        String id = Ids.next().toString();
        Map<String, Object> tip = tip(Map.of("id", id, "description", "same " + id));

        List<Response> answers = atOnce(16, () -> Citizen.submits(tip));

        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(refused -> assertThatProblem(refused).hasStatus(409).hasCode("id-taken"));
        assertThat(reportsThatSay("same " + id)).isEqualTo(1);
    }

    private static Response dispatcherLooksAt(Citizen citizen) {
        return new Staff(beibei.dispatcher(), Staff.findsReport(beibei.dispatcher(), citizen)).looks();
    }

    private static Map<String, Object> tip(Map<String, ?> more) {
        Map<String, Object> tip = new HashMap<>(Citizen.tip(DIVISION));
        tip.putAll(more);
        return tip;
    }

    private static Response records(String token, Map<String, ?> tip, String key) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(tip);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/hazard-reports");
    }

    private static List<Response> atOnce(int senders, Callable<Response> sending) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return sending.call();
                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> response : sent) {
                answers.add(response.get());
            }
            return answers;
        }
    }

    private static int reportsThatSay(String description) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from hazard_report where description = ?")) {
            query.setString(1, description);
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }
}
