package cn.anlan.inspection.finding;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.finding.FindingState;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.inspection.Units;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPlatform
class FindingIT {

    private static final String PLAN = """
            {"person":"安全总监 李某","measures":"更换破损电缆","fundsCents":500000,"deadline":"2099-12-15",
             "emergencyPlan":"断电并专人值守"}""";

    private static final String RECTIFIED = """
            {"description":"已更换电缆并检测合格"}""";

    private static final String PASSED = """
            {"outcome":"PASSED","remark":"现场复查合格"}""";

    private static final String FAILED = """
            {"outcome":"FAILED","remark":"配电箱仍无防护"}""";

    @Inject
    DataSource database;

    private Units units;
    private UUID hazard;

    @BeforeEach
    void publishUnits() {
        units = Units.published(database);
        hazard = Ids.next();
    }

    @Test
    void shouldOpenOneFindingForASubstantiatedReport() {
        UUID finding = opened();

        // Neither a redelivery nor a later event of the report opens another.
        Event<HazardChanged> again =
                TestEvents.of(EventTypes.HAZARD_CHANGED, hazard, 2, hazard(HazardState.SUBSTANTIATED));
        TestEvents.publish(again);
        TestEvents.publish(again);
        TestEvents.publish(EventTypes.HAZARD_CHANGED, hazard, 3, hazard(HazardState.RECTIFYING));
        UUID later = hazard;
        hazard = Ids.next();
        opened();

        get("/v1/findings?sourceId=" + later)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(finding.toString()))
                .body("items[0].grade", equalTo("MAJOR"))
                .body("items[0].gradeLabel", equalTo("重大事故隐患"))
                .body("items[0].title", equalTo("车间电缆绝缘破损"));
        assertThat(finding).isEqualTo(Ids.named("finding:HAZARD_REPORT:" + later));
    }

    @Test
    void shouldOpenAnotherFindingWhenAReportIsSubstantiatedAgainAfterAnObjection() {
        UUID first = opened();

        TestEvents.publish(EventTypes.HAZARD_CHANGED, hazard, 9, hazard(hazard, HazardState.SUBSTANTIATED, 2));

        await().untilAsserted(() -> assertThat(
                        get("/v1/findings?sourceId=" + hazard).jsonPath().getList("items.id"))
                .containsExactlyInAnyOrder(
                        first.toString(),
                        Ids.named("finding:HAZARD_REPORT:" + hazard + ":round-2")
                                .toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "ACCEPTED", "REJECTED", "TRANSFERRED", "UNSUBSTANTIATED", "REOPENED"})
    void shouldOpenNoFindingBeforeAReportIsSubstantiated(HazardState state) {
        UUID undecided = Ids.next();
        TestEvents.publish(EventTypes.HAZARD_CHANGED, undecided, 1, hazard(undecided, state));
        opened();

        get("/v1/findings?sourceId=" + undecided).then().body("items", hasSize(0));
    }

    @Test
    void shouldLeadAFindingFromItsPlanToTheCloseOut() {
        UUID finding = opened();

        post(units.liaison(), finding, "plan", PLAN)
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("plan.fundsCents", equalTo(500000))
                .body("dueAt", equalTo("2099-12-16T00:00:00+08:00"));
        post(units.liaison(), finding, "rectify", RECTIFIED)
                .then()
                .statusCode(200)
                .body("state", equalTo("RECTIFIED"));
        post(units.inspector(), finding, "reinspect", FAILED)
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"));
        post(units.liaison(), finding, "rectify", RECTIFIED).then().statusCode(200);
        post(units.inspector(), finding, "reinspect", PASSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("stateLabel", equalTo("已销号"))
                .body("reinspections.outcome", equalTo(List.of("FAILED", "PASSED")));

        try (var findings = EventProbe.of(EventTypes.FINDING_CHANGED)) {
            findings.await(finding, data -> data.state() == FindingState.CLOSED);
            assertThat(findings.eventsOf(finding))
                    .extracting(event ->
                            event.aggregateVersion() + " " + event.data().state())
                    .containsExactly("1 OPEN", "2 PLANNED", "3 RECTIFIED", "4 PLANNED", "5 RECTIFIED", "6 CLOSED");
        }
    }

    @Test
    void shouldOweTheRectificationUntilItHolds() {
        UUID finding = opened();
        post(units.liaison(), finding, "plan", PLAN).then().statusCode(200);
        post(units.liaison(), finding, "rectify", RECTIFIED).then().statusCode(200);
        post(units.inspector(), finding, "reinspect", FAILED).then().statusCode(200);
        post(units.liaison(), finding, "rectify", RECTIFIED).then().statusCode(200);

        try (var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            UUID commitment = commitments
                    .await(event -> event.data().subjectId().equals(finding))
                    .aggregateId();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(commitments.eventsOf(commitment))
                            .extracting(event -> event.data().state())
                            .containsExactly(
                                    CommitmentState.OPEN,
                                    CommitmentState.FULFILLED,
                                    CommitmentState.OPEN,
                                    CommitmentState.FULFILLED));
            CommitmentChanged owed = commitments.eventsOf(commitment).getFirst().data();
            assertThat(owed.kind()).isEqualTo(CommitmentKind.RECTIFICATION);
            assertThat(owed.service()).isEqualTo("inspection-service");
            assertThat(owed.organizationId()).isEqualTo(units.enterprise());
            assertThat(owed.dueAt()).isEqualTo(OffsetDateTime.parse("2099-12-16T00:00:00+08:00"));
        }
    }

    @Test
    void shouldNeverBeClosedByWhoRectifiedIt() {
        UUID finding = opened();
        String both = TestTokens.as("wang-" + finding, units.enterprise(), "liaison-officer", "inspector")
                .sign();
        post(units.liaison(), finding, "plan", PLAN).then().statusCode(200);
        post(both, finding, "rectify", RECTIFIED).then().statusCode(200);

        assertThatProblem(post(both, finding, "reinspect", PASSED))
                .hasStatus(409)
                .hasCode("closer-is-rectifier");
        get("/v1/findings/" + finding).then().body("state", equalTo("RECTIFIED"));
    }

    @Test
    void shouldRefuseStepsOutOfOrder() {
        UUID finding = opened();

        assertThatProblem(post(units.liaison(), finding, "rectify", RECTIFIED))
                .hasStatus(409)
                .hasCode("state-conflict");
        assertThatProblem(post(units.inspector(), finding, "reinspect", PASSED)).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "measures", "fundsCents", "deadline", "emergencyPlan"})
    void shouldDemandEachOfTheFiveAssurances(String assurance) {
        UUID finding = opened();
        String plan =
                PLAN.replaceAll("\"" + assurance + "\":(\"[^\"]*\"|\\d+),?", "").replaceAll(",\\s*}", "}");

        assertThatProblem(post(units.liaison(), finding, "plan", plan))
                .hasStatus(400)
                .hasErrorAt("/" + assurance);
    }

    @Test
    void shouldRefuseADeadlineInThePast() {
        assertThatProblem(post(units.liaison(), opened(), "plan", PLAN.replace("2099", "2019")))
                .hasStatus(400)
                .hasErrorAt("/deadline");
    }

    @Test
    void shouldHideFindingsOfOthers() {
        UUID finding = opened();

        assertThatProblem(given().auth().oauth2(units.foreigner()).get("/v1/findings/" + finding))
                .hasStatus(404)
                .hasCode("not-found");
        assertThatProblem(post(units.foreigner(), finding, "plan", PLAN)).hasStatus(404);
        assertThatProblem(post(units.foreigner(), finding, "reinspect", PASSED)).hasStatus(404);
        assertThatProblem(photo(units.foreigner(), finding, TestPhotos.png(8, 8)))
                .hasStatus(404);
        given().auth()
                .oauth2(units.foreigner())
                .get("/v1/findings")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(finding.toString())));
    }

    @Test
    void shouldWalkThroughTheLedgerPageByPage() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            hazard = Ids.next();
            expected.addFirst(opened().toString());
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = get("/v1/findings?state=OPEN&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void shouldKeepPhotosBeforeAndAfterWithoutTheirPosition() {
        UUID finding = opened();
        byte[] taken = TestPhotos.jpegWithGps(64, 48);

        Response kept = photo(units.liaison(), finding, taken);

        kept.then().statusCode(201).body("stage", equalTo("BEFORE")).body("width", equalTo(64));
        byte[] served = get(kept.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        get("/v1/findings/" + finding + "/photos").then().body("items", hasSize(1));
    }

    @Test
    void shouldKeepAPhotoThatIsSentAgainOnce() {
        UUID finding = opened();
        String key = UUID.randomUUID().toString();
        String caller = units.liaison();
        byte[] image = TestPhotos.png(16, 16);

        String first = photo(caller, finding, image, key).jsonPath().getString("id");
        String second = photo(caller, finding, image, key).jsonPath().getString("id");

        assertThat(second).isEqualTo(first);
        get("/v1/findings/" + finding + "/photos").then().body("items", hasSize(1));
        assertThatProblem(photo(caller, finding, TestPhotos.png(17, 17), key)).hasStatus(422);
    }

    @Test
    void shouldRefuseWhatIsNoPhoto() {
        assertThatProblem(photo(units.liaison(), opened(), "GIF89a-or-so".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(415)
                .hasCode("image-type-unsupported");
    }

    /// Reports the hazard and waits until it is in the ledger.
    private UUID opened() {
        TestEvents.publish(EventTypes.HAZARD_CHANGED, hazard, 1, hazard(HazardState.SUBSTANTIATED));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/findings?sourceId=" + hazard)
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        return UUID.fromString(get("/v1/findings?sourceId=" + hazard).jsonPath().getString("items[0].id"));
    }

    private HazardChanged hazard(HazardState state) {
        return hazard(hazard, state);
    }

    private HazardChanged hazard(UUID id, HazardState state) {
        return hazard(id, state, 1);
    }

    private HazardChanged hazard(UUID id, HazardState state, int round) {
        return new HazardChanged(
                id,
                "AL-" + id,
                "FIRE",
                "500108",
                units.office(),
                null,
                state == HazardState.SUBSTANTIATED || state == HazardState.RECTIFYING ? units.enterprise() : null,
                state,
                HazardGrade.MAJOR,
                "车间电缆绝缘破损",
                OffsetDateTime.parse("2023-11-21T09:00:00+08:00"),
                null,
                null,
                null,
                round,
                null);
    }

    private Response get(String path) {
        return given().auth().oauth2(units.inspector()).get(path);
    }

    private static Response post(String token, UUID finding, String action, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/findings/" + finding + "/" + action);
    }

    private static Response photo(String token, UUID finding, byte[] image) {
        return photo(token, finding, image, UUID.randomUUID().toString());
    }

    private static Response photo(String token, UUID finding, byte[] image, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("image/jpeg")
                .body(image)
                .post("/v1/findings/" + finding + "/photos?stage=BEFORE");
    }
}
