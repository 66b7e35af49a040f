package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.finding.FindingChanged;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.FindingState;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPlatform
class HazardReportIT {

    private static District nanan;
    private static District yubei;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        nanan = District.founded("500108");
        yubei = District.founded("500112");
    }

    @Test
    void shouldFollowAReportFromTheCitizenToTheCloseAndTheRating() throws IOException {
        Citizen citizen = Citizen.reportsFrom("500108");
        citizen.addsPhoto(TestPhotos.jpegWithGps(640, 480), "image/jpeg").then().statusCode(201);
        assertThat(citizen.seesState()).isEqualTo("SUBMITTED");

        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);
        Staff dispatcher = new Staff(nanan.dispatcher(), report);
        Staff inspector = new Staff(nanan.gasInspector(), report);
        dispatcher.accepts().then().statusCode(200).body("stateLabel", equalTo("已受理"));
        assertThat(citizen.seesState()).isEqualTo("ACCEPTED");
        dispatcher.transfersTo(nanan.gasDepartment()).then().statusCode(200);
        assertThat(citizen.seesState()).isEqualTo("TRANSFERRED");
        inspector
                .substantiates(nanan.factory(), "燃气管道锈蚀，存在泄漏风险")
                .then()
                .statusCode(200)
                .body("gradeLabel", equalTo("一般隐患"))
                .body("deadline", equalTo("2026-12-31"))
                .body("photos", hasSize(1));
        assertThat(citizen.seesState()).isEqualTo("SUBSTANTIATED");

        try (EventProbe<HazardChanged> hazards = EventProbe.of(EventTypes.HAZARD_CHANGED)) {
            HazardChanged published = hazards.await(report, data -> data.state() == HazardState.SUBSTANTIATED)
                    .data();
            assertThat(published.trackingNumber()).isEqualTo(citizen.trackingNumber());
            assertThat(published.category()).isEqualTo("GAS");
            assertThat(published.organizationId()).isEqualTo(nanan.office());
            assertThat(published.handlingOrganizationId()).isEqualTo(nanan.gasDepartment());
            assertThat(published.responsibleOrganizationId()).isEqualTo(nanan.factory());
            assertThat(published.grade()).isEqualTo(HazardGrade.GENERAL);
            assertThat(published.summary()).isEqualTo("燃气管道锈蚀，存在泄漏风险");

            UUID finding = Ids.next();
            publishFinding(finding, 1, report, FindingState.OPEN);
            await().until(() -> citizen.seesState().equals("RECTIFYING"));
            publishFinding(finding, 2, report, FindingState.RECTIFIED);
            publishFinding(finding, 3, report, FindingState.CLOSED);
            await().until(() -> citizen.seesState().equals("REINSPECTED"));
            dispatcher.tells("管道已更换，复查合格").then().statusCode(200);
            assertThat(citizen.seesState()).isEqualTo("RESULT_TOLD");
            try (BusinessTime time = new BusinessTime(clock)) {
                time.moveTo(OffsetDateTime.parse(dispatcher.looks().path("objectBy"))
                        .toString());
                await().until(() -> citizen.seesState().equals("CLOSED"));
            }

            citizen.looks()
                    .then()
                    .body("rateable", equalTo(true))
                    .body("outcomeLabel", equalTo("已整改"))
                    .body(
                            "timeline.state",
                            contains(
                                    "SUBMITTED",
                                    "ACCEPTED",
                                    "TRANSFERRED",
                                    "SUBSTANTIATED",
                                    "RECTIFYING",
                                    "REINSPECTED",
                                    "RESULT_TOLD",
                                    "CLOSED"))
                    .body("timeline.at", org.hamcrest.Matchers.everyItem(containsString("+08:00")));
            citizen.rates("VERY_SATISFIED")
                    .then()
                    .statusCode(200)
                    .body("ratingLabel", equalTo("非常满意"))
                    .body("rateable", equalTo(false));
            assertThatProblem(citizen.rates("VERY_DISSATISFIED")).hasStatus(409).hasCode("already-rated");

            hazards.await(report, data -> Integer.valueOf(5).equals(data.rating()));
            List<Event<HazardChanged>> all = hazards.eventsOf(report);
            assertThat(all)
                    .extracting(event -> event.data().state())
                    .containsExactly(
                            HazardState.SUBMITTED,
                            HazardState.ACCEPTED,
                            HazardState.TRANSFERRED,
                            HazardState.SUBSTANTIATED,
                            HazardState.RECTIFYING,
                            HazardState.REINSPECTED,
                            HazardState.RESULT_TOLD,
                            HazardState.CLOSED,
                            HazardState.CLOSED);
            assertThat(all.getLast().data().outcome()).isEqualTo(HazardOutcome.FIXED);
            assertThat(all).extracting(Event::aggregateVersion).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldBeReinspectedWhenTheCloseIsTheFirstThatIsHeardOfTheFinding() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = transferred(citizen);
        new Staff(nanan.gasInspector(), report)
                .substantiates(nanan.factory(), "管道锈蚀")
                .then()
                .statusCode(200);

        publishFinding(Ids.next(), 7, report, FindingState.CLOSED);

        await().until(() -> citizen.seesState().equals("REINSPECTED"));
    }

    @Test
    void shouldStayReinspectedWhenAClosedFindingChangesOtherwise() throws SQLException {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = transferred(citizen);
        new Staff(nanan.gasInspector(), report)
                .substantiates(nanan.factory(), "管道锈蚀")
                .then()
                .statusCode(200);
        UUID finding = Ids.next();
        publishFinding(finding, 1, report, FindingState.CLOSED);
        publishFinding(finding, 2, report, FindingState.CLOSED);

        await().until(() -> seenVersion(finding) == 2);

        citizen.looks()
                .then()
                .body(
                        "timeline.state",
                        contains("SUBMITTED", "ACCEPTED", "TRANSFERRED", "SUBSTANTIATED", "REINSPECTED"));
    }

    @Test
    void shouldEndAReportThatIsNotTrue() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = transferred(citizen);

        new Staff(nanan.gasInspector(), report)
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场检测未见泄漏"))
                .then()
                .statusCode(200);

        citizen.looks()
                .then()
                .body("state", equalTo("UNSUBSTANTIATED"))
                .body("summary", equalTo("现场检测未见泄漏"))
                .body("outcomeLabel", equalTo("不属实"))
                .body("rateable", equalTo(false));
        assertThatProblem(citizen.rates("DISSATISFIED")).hasStatus(409).hasCode("not-yet-rateable");
    }

    @Test
    void shouldTellTheReporterWhyHisReportIsRejected() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);

        new Staff(nanan.dispatcher(), report)
                .rejects("属于民事纠纷，请向社区调解委员会反映")
                .then()
                .statusCode(200);

        citizen.looks()
                .then()
                .body("stateLabel", equalTo("不予受理"))
                .body("timeline[1].note", equalTo("属于民事纠纷，请向社区调解委员会反映"))
                .body("rateable", equalTo(false));
        assertThatProblem(citizen.rates("VERY_DISSATISFIED")).hasStatus(409).hasCode("not-yet-rateable");
    }

    @Test
    void shouldNotTellTheReporterThatAUnitGaveTheReportBack() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = transferred(citizen);
        Staff gas = new Staff(nanan.gasInspector(), report);

        gas.returns("不属本单位职责").then().statusCode(204);

        gas.looks().then().statusCode(404);
        citizen.looks()
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("timeline.step", contains("SUBMIT", "ACCEPT", "TRANSFER"));
        Staff dispatcher = new Staff(nanan.dispatcher(), report);
        dispatcher.looks().then().body("timeline[3].note", equalTo("不属本单位职责"));
        dispatcher.transfersTo(nanan.fireDepartment()).then().statusCode(200);
        new Staff(nanan.fireInspector(), report).looks().then().statusCode(200);
    }

    @Test
    void shouldServePhotosWithoutAnythingButThePicture() throws IOException {
        Citizen citizen = Citizen.reportsFrom("500108");
        byte[] original = TestPhotos.jpegWithGps(640, 480, 6);
        assertThat(text(original)).contains("Exif");

        String href = citizen.addsPhoto(original, "image/jpeg")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("width", equalTo(480))
                .body("height", equalTo(640))
                .extract()
                .path("href");

        Response served = given().header("Receipt-Secret", citizen.secret()).get(href);
        served.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"));
        assertThat(text(served.asByteArray())).doesNotContain("Exif").doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(served.asByteArray())).getWidth())
                .isEqualTo(480);
        String staffHref = new Staff(nanan.dispatcher(), Staff.findsReport(nanan.dispatcher(), citizen))
                .looks()
                .path("photos[0].href");
        assertThat(given().auth().oauth2(nanan.dispatcher()).get(staffHref).asByteArray())
                .isEqualTo(served.asByteArray());
        given().auth().oauth2(yubei.dispatcher()).get(staffHref).then().statusCode(404);
        given().header("Receipt-Secret", "0000-0000-0000-0000").get(href).then().statusCode(404);
    }

    @Test
    void shouldTakeTheSamePhotoOnce() {
        Citizen citizen = Citizen.reportsFrom("500108");
        byte[] photo = TestPhotos.jpegWithGps(64, 48);

        String first = citizen.addsPhoto(photo, "image/jpeg").path("id");
        String second = citizen.addsPhoto(photo, "image/jpeg").path("id");

        assertThat(second).isEqualTo(first);
        citizen.looks().then().body("photos", hasSize(1));
    }

    @Test
    void shouldTakeNoMorePhotosThanTheInstallationAllows() {
        Citizen citizen = Citizen.reportsFrom("500108");
        IntStream.rangeClosed(1, 9)
                .forEach(n -> citizen.addsPhoto(TestPhotos.png(10 + n, 10), "image/png")
                        .then()
                        .statusCode(201));

        assertThatProblem(citizen.addsPhoto(TestPhotos.png(30, 10), "image/png"))
                .hasStatus(409)
                .hasCode("too-many-photos");
        citizen.addsPhoto(TestPhotos.png(11, 10), "image/png").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, <svg xmlns='http://www.w3.org/2000/svg'/>, 415, image-type-unsupported",
        "image/jpeg, \u00ff\u00d8\u00ff\u00e0 no picture, 422, image-unreadable",
        "text/html, <script>alert(1)</script>, 415, unsupported-media-type"
    })
    void shouldRefuseWhatIsNoPhoto(String mediaType, String content, int status, String code) {
        Citizen citizen = Citizen.reportsFrom("500108");

        assertThatProblem(citizen.addsPhoto(content.getBytes(StandardCharsets.ISO_8859_1), mediaType))
                .hasStatus(status)
                .hasCode(code);
        citizen.looks().then().body("photos", hasSize(0));
    }

    @Test
    void shouldRefuseAPhotoThatIsTooLarge() {
        Citizen citizen = Citizen.reportsFrom("500108");

        assertThatProblem(citizen.addsPhoto(new byte[20 * 1024 * 1024 + 1], "image/jpeg"))
                .hasStatus(413)
                .hasCode("image-too-large");
    }

    @Test
    void shouldGiveTheSameAnswerForAnUnknownNumberAndAWrongSecret() {
        Citizen citizen = Citizen.reportsFrom("500108");

        Response wrongSecret = new Citizen(citizen.trackingNumber(), "1111-2222-3333-4444").looks();
        Response noSecret = given().get(citizen.path());
        Response unknown = new Citizen("AL261122-00000000", citizen.secret()).looks();

        for (Response response : List.of(wrongSecret, noSecret, unknown)) {
            assertThatProblem(response).hasStatus(404).hasCode("not-found");
            Map<String, Object> body = new HashMap<>(response.jsonPath().getMap(""));
            body.keySet().removeAll(List.of("instance", "traceId"));
            Map<String, Object> reference = new HashMap<>(unknown.jsonPath().getMap(""));
            reference.keySet().removeAll(List.of("instance", "traceId"));
            assertThat(body).isEqualTo(reference);
        }
    }

    @Test
    void shouldAcceptTheSecretAsPeopleTypeIt() {
        Citizen citizen = Citizen.reportsFrom("500108");

        new Citizen(citizen.trackingNumber(), citizen.secret().replace("-", " "))
                .looks()
                .then()
                .statusCode(200);
    }

    @Test
    void shouldGiveTheSameReceiptForTheSameKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> tip = Citizen.tip("500108");

        Response first = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(tip)
                .post("/public/v1/hazard-reports");
        Response second = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(tip)
                .post("/public/v1/hazard-reports");

        first.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .header("Location", containsString("/public/v1/hazard-reports/AL"))
                .body("secret", org.hamcrest.Matchers.matchesPattern("[0-9]{4}(-[0-9]{4}){3}"));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Citizen.holding(second).looks().then().statusCode(200);
    }

    @Test
    void shouldRefuseAnIdThatIsTaken() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip("500108"));
        tip.put("id", Ids.next());
        Citizen.submits(tip).then().statusCode(201);

        assertThatProblem(Citizen.submits(tip)).hasStatus(409).hasCode("id-taken");
    }

    @Test
    void shouldSendAReportFromATownToTheOfficeOfItsDistrict() {
        Citizen citizen = Citizen.reportsFrom("500108001");

        assertThat(Staff.findsReport(nanan.dispatcher(), citizen)).isNotNull();
    }

    @Test
    void shouldRefuseAReportFromWhereNobodyIsInCharge() {
        assertThatProblem(Citizen.submits(Citizen.tip("110101")))
                .hasStatus(422)
                .hasCode("division-not-served")
                .hasErrorAt("/divisionCode");
    }

    @Test
    void shouldPointToWhatIsWrongInAReport() {
        Map<String, Object> tip = Map.of(
                "category",
                "GAS",
                "description",
                " ",
                "divisionCode",
                "500108",
                "location",
                Map.of("latitude", 91, "longitude", 106.56, "datum", "wgs84"),
                "contact",
                Map.of("phone", "12345"));

        assertThatProblem(Citizen.submits(tip))
                .hasStatus(400)
                .hasCode("validation-failed")
                .hasErrorAt("/description")
                .hasErrorAt("/location/latitude")
                .hasErrorAt("/contact/phone");
        assertThatProblem(Citizen.submits(Map.of("category", "GAS", "reward", 1)))
                .hasStatus(400)
                .hasCode("malformed-body")
                .hasErrorAt("/reward");
        assertThatProblem(Citizen.submits(Citizen.tip("5"))).hasStatus(400).hasErrorAt("/divisionCode");
    }

    @Test
    void shouldKeepThePositionAsItWasReceived() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip("500108"));
        tip.put("address", "南坪街道1号楼");
        tip.put("location", Map.of("latitude", 29.52, "longitude", 106.56, "datum", "gcj02"));
        Citizen citizen = Citizen.holding(Citizen.submits(tip));

        new Staff(nanan.dispatcher(), Staff.findsReport(nanan.dispatcher(), citizen))
                .looks()
                .then()
                .body("description", equalTo("楼道内燃气管道锈蚀，有异味"))
                .body("address", equalTo("南坪街道1号楼"))
                .body("location.latitude", equalTo(29.52f))
                .body("location.datum", equalTo("gcj02"))
                .body("contactLeft", equalTo(false))
                .header("ETag", startsWith("\""));
    }

    @Test
    void shouldHideAReportFromEveryoneOutsideItsScope() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);

        new Staff(yubei.dispatcher(), report).looks().then().statusCode(404);
        assertThatProblem(new Staff(yubei.dispatcher(), report).accepts())
                .hasStatus(404)
                .hasCode("not-found");
        new Staff(nanan.gasInspector(), report).looks().then().statusCode(404);
        new Staff(TestTokens.of(nanan.office(), "platform-admin"), report)
                .looks()
                .then()
                .statusCode(403);
        given().get("/v1/hazard-reports/" + report).then().statusCode(401);
        given().get("/v1/hazard-reports").then().statusCode(401);
        given().auth()
                .oauth2(yubei.dispatcher())
                .get("/v1/hazard-reports")
                .then()
                .statusCode(200)
                .body("items.findAll { it.trackingNumber == '" + citizen.trackingNumber() + "' }", hasSize(0));
    }

    @Test
    void shouldLeaveDispatchingToTheOffice() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = transferred(citizen);
        Staff unit = new Staff(TestTokens.of(nanan.gasDepartment(), "hazard-dispatcher", "inspector"), report);

        unit.looks().then().statusCode(200);
        assertThatProblem(unit.transfersTo(nanan.fireDepartment()))
                .hasStatus(403)
                .hasCode("forbidden");
        assertThatProblem(new Staff(nanan.gasInspector(), report).accepts())
                .hasStatus(403)
                .hasCode("forbidden");
    }

    @Test
    void shouldGiveWorkOnlyToUnitsInTheJurisdiction() {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);
        Staff dispatcher = new Staff(nanan.dispatcher(), report);
        dispatcher.accepts().then().statusCode(200);

        for (UUID unit : List.of(yubei.gasDepartment(), Ids.next())) {
            assertThatProblem(dispatcher.transfersTo(unit))
                    .hasStatus(422)
                    .hasCode("unit-out-of-reach")
                    .hasErrorAt("/organizationId");
        }
        dispatcher.transfersTo(nanan.gasDepartment()).then().statusCode(200);
        Staff inspector = new Staff(nanan.gasInspector(), report);
        assertThatProblem(inspector.substantiates(yubei.factory(), "管道锈蚀"))
                .hasStatus(422)
                .hasErrorAt("/responsibleOrganizationId");
        assertThatProblem(inspector.verifies(Map.of("outcome", "SUBSTANTIATED", "summary", "管道锈蚀")))
                .hasStatus(400)
                .hasErrorAt("/grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject", "verify", "return"})
    void shouldRefuseAStepOutOfTurn(String step) {
        Citizen citizen = Citizen.reportsFrom("500108");
        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);
        Staff dispatcher = new Staff(nanan.dispatcher(), report);
        dispatcher.accepts().then().statusCode(200);

        Response refused = switch (step) {
            case "accept" -> dispatcher.accepts();
            case "reject" -> dispatcher.rejects("太晚");
            case "verify" -> dispatcher.verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "未见异常"));
            default -> dispatcher.returns("无");
        };

        assertThatProblem(refused).hasStatus(409).hasCode("state-conflict");
        dispatcher.looks().then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void shouldAcceptAReportOnceHoweverManyTryAtTheSameTime() throws Exception {
        UUID report = Staff.findsReport(nanan.dispatcher(), Citizen.reportsFrom("500108"));
        Staff dispatcher = new Staff(nanan.dispatcher(), report);

        try (ExecutorService hurried = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(_ -> hurried.submit(() -> dispatcher.accepts().statusCode()))
                    .toList();
            int accepted = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 409, 412);
                accepted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        dispatcher.looks().then().body("timeline.step", contains("SUBMIT", "ACCEPT"));
    }

    @Test
    void shouldPageThroughTheListWithoutGapOrRepetition() {
        District district = District.founded("500113");
        List<String> reported = IntStream.range(0, 5)
                .mapToObj(_ -> Citizen.reportsFrom("500113").trackingNumber())
                .toList();

        Response first = list(district, null);
        Response second = list(district, first.path("next"));
        Response third = list(district, second.path("next"));

        List<String> listed = new java.util.ArrayList<>();
        List.of(first, second, third).forEach(page -> listed.addAll(page.path("items.trackingNumber")));
        assertThat(listed).isEqualTo(reported.reversed());
        assertThat((String) third.path("next")).isNull();
        given().auth()
                .oauth2(district.dispatcher())
                .queryParam("state", "CLOSED")
                .get("/v1/hazard-reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThatProblem(given().auth()
                        .oauth2(district.dispatcher())
                        .queryParam("cursor", "forged")
                        .get("/v1/hazard-reports"))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    @Test
    void shouldNameTheTwelveSectorsInBothLanguages() {
        given().get("/public/v1/hazard-categories")
                .then()
                .statusCode(200)
                .body("", hasSize(12))
                .body("find { it.key == 'GAS' }.label", equalTo("燃气"));
        given().header("Accept-Language", "en")
                .get("/public/v1/hazard-categories")
                .then()
                .body("find { it.key == 'GAS' }.label", equalTo("Gas"));
    }

    private static Response list(District district, String cursor) {
        var request = given().auth().oauth2(district.dispatcher()).queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        Response page = request.get("/v1/hazard-reports");
        page.then().statusCode(200);
        return page;
    }

    private static UUID transferred(Citizen citizen) {
        UUID report = Staff.findsReport(nanan.dispatcher(), citizen);
        Staff dispatcher = new Staff(nanan.dispatcher(), report);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(nanan.gasDepartment()).then().statusCode(200);
        return report;
    }

    private static void publishFinding(UUID finding, long version, UUID report, FindingState state) {
        OffsetDateTime now = OffsetDateTime.now();
        TestEvents.publish(
                EventTypes.FINDING_CHANGED,
                finding,
                version,
                new FindingChanged(
                        finding,
                        FindingSource.HAZARD_REPORT,
                        report,
                        nanan.factory(),
                        null,
                        HazardGrade.GENERAL,
                        state,
                        "燃气管道锈蚀",
                        now,
                        null,
                        null,
                        state == FindingState.CLOSED ? now : null));
    }

    /// The version of the finding that the inbox has recorded as handled.
    private static long seenVersion(UUID finding) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select aggregate_version from inbox where aggregate_id = ? and not parked")) {
            query.setObject(1, finding);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
