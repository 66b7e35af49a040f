package cn.anlan.campaign.organizationchange;

import static cn.anlan.campaign.TestDistrict.importAsAdministrator;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class OrganizationChangeIT {

    @Inject
    Clock clock;

    private OffsetDateTime before;

    @BeforeEach
    void rememberTheTime() {
        before = OffsetDateTime.now(clock);
    }

    /// Other tests go by the clock as they found it.
    @AfterEach
    void goBackInTime() {
        if (Duration.between(before, OffsetDateTime.now(clock)).abs().toHours() > 0) {
            TestClock.moveTo(before.toString(), clock);
        }
    }

    @Test
    void shouldAddOneOrganisation() {
        var district = TestDistrict.create();

        var created = district.asOfficer()
                .body("""
                {"code": "%s-NEW", "parentId": "%s", "profile": {"name": "新建化工厂", "kind": "ENTERPRISE",
                 "divisionCode": "500108001", "creditCode": "91350100m000100y43", "industry": "2614",
                 "sectors": ["HAZARDOUS_CHEMICALS"], "riskGrade": "MAJOR", "employees": 120}}
                """.formatted(district.prefix(), district.street()))
                .post("/v1/organizations");

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("creditCode", equalTo("91350100M000100Y43"))
                .body("industry", equalTo("C2614"))
                .body("level", equalTo("NONE"));
        var id = created.jsonPath().getUUID("id");
        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            assertThat(published.await(id, data -> true).data().path())
                    .isEqualTo(path(district.committee(), district.street(), id));
        }
    }

    @Test
    void shouldRefuseToAddWhatCannotBe() {
        var district = TestDistrict.create();
        var template = """
                {"id": "%s", "code": "%s", "parentId": "%s",
                 "profile": {"name": "甲", "kind": "ENTERPRISE", "creditCode": "%s"}}
                """;
        var valid = "91350100M000100Y43";
        var freeId = Ids.next();
        var freeCode = district.prefix() + "-FREE";

        assertThatProblem(create(
                        district, template.formatted(freeId, district.prefix() + "-PLANT", district.street(), valid)))
                .hasStatus(409)
                .hasCode("organization-code-taken");
        assertThatProblem(create(district, template.formatted(district.plant(), freeCode, district.street(), valid)))
                .hasStatus(409)
                .hasCode("id-taken");
        assertThatProblem(
                        create(district, template.formatted(freeId, freeCode, district.street(), "91350100M000100Y4Z")))
                .hasStatus(400)
                .hasCode("validation-failed");
        assertThatProblem(create(
                        district,
                        template.formatted(
                                freeId, freeCode, TestDistrict.create().street(), valid)))
                .hasStatus(400)
                .hasCode("validation-failed");
        assertThatProblem(create(district, """
                        {"code": "%s", "profile": {"name": "甲", "kind": "ENTERPRISE"}}
                        """.formatted(freeCode)))
                .hasStatus(400)
                .hasCode("validation-failed");
    }

    @Test
    void shouldEditOnlyWhatItsCallerHasSeen() {
        var district = TestDistrict.create();
        var profile = "{\"name\": \"南岸机械总厂\", \"kind\": \"ENTERPRISE\", \"employees\": 90}";

        assertThatProblem(district.asOfficer().body(profile).put(plantOf(district, "/profile")))
                .hasStatus(428);
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "\"7\"")
                        .body(profile)
                        .put(plantOf(district, "/profile")))
                .hasStatus(412);
        district.asOfficer()
                .header("If-Match", "\"1\"")
                .body(profile)
                .put(plantOf(district, "/profile"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("南岸机械总厂"))
                .body("creditCode", nullValue())
                .body("supervisorId", equalTo(district.bureau().toString()));
        assertThatProblem(TestDistrict.create()
                        .asOfficer()
                        .header("If-Match", "*")
                        .body(profile)
                        .put(plantOf(district, "/profile")))
                .hasStatus(404);
    }

    @Test
    void shouldAssignWhoAnswersForAUnit() {
        var district = TestDistrict.create();
        var office = "{\"supervisorId\": \"%s\", \"leaderPost\": \"分管副局长\", \"section\": \"工业科\"}";

        district.asOfficer()
                .header("If-Match", "*")
                .body(office.formatted(district.office()))
                .put(plantOf(district, "/responsibility"))
                .then()
                .statusCode(200)
                .body("supervisorId", equalTo(district.office().toString()))
                .body("regulatorId", nullValue())
                .body("leaderPost", equalTo("分管副局长"))
                .body("section", equalTo("工业科"));
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "*")
                        .body("{\"leaderPost\": \"副局长 13800000000\"}")
                        .put(plantOf(district, "/responsibility")))
                .hasStatus(400)
                .hasCode("validation-failed");
        for (var nobody : List.of(district.plant(), Ids.next())) {
            assertThatProblem(district.asOfficer()
                            .header("If-Match", "*")
                            .body(office.formatted(nobody))
                            .put(plantOf(district, "/responsibility")))
                    .hasStatus(400);
        }
    }

    @Test
    void shouldMoveAtOnceWithAllThatHangsBelow() {
        var district = TestDistrict.create();

        var change = move(district.asOfficer(), district.street(), district.bureau(), null);

        change.then().statusCode(201).body("state", equalTo("EFFECTIVE")).body("kind", equalTo("MOVE"));
        district.asOfficer()
                .get(change.header("Location"))
                .then()
                .statusCode(200)
                .body("targetId", equalTo(district.bureau().toString()));
        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            published.await(
                    district.plant(),
                    data -> data.path()
                            .equals(path(
                                    district.committee(), district.bureau(), district.street(), district.plant())));
        }
        // scope follows the present
        TestDistrict.as(district.bureau(), "inspector")
                .get("/v1/organizations/" + district.street())
                .then()
                .statusCode(200);
    }

    @Test
    void shouldPublishEveryUnitOfALargeBranch() {
        var district = TestDistrict.create();
        var units = IntStream.range(0, 2_500)
                .mapToObj(
                        i -> "%s-U%d,单位%d,ENTERPRISE,%s-STREET\n".formatted(district.prefix(), i, i, district.prefix()))
                .collect(Collectors.joining("", "code,name,kind,parentCode\n", ""));
        importAsAdministrator(units, "").then().body("changed", equalTo(2_500));

        move(district.asOfficer(), district.street(), district.bureau(), null)
                .then()
                .statusCode(201);

        var street = path(district.committee(), district.bureau(), district.street());
        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            for (int i : List.of(0, 1_234, 2_499)) {
                var id = Ids.named("organization:" + district.prefix() + "-U" + i);
                var moved = published.await(id, data -> data.path().equals(street + "." + Organization.label(id)));
                assertThat(moved.aggregateVersion()).isEqualTo(2);
                assertThat(published.eventsOf(id)).hasSize(2);
            }
        }
    }

    @Test
    void shouldRefuseAMoveBelowItself() {
        var district = TestDistrict.create();

        assertThatProblem(move(district.asOfficer(), district.street(), district.plant(), null))
                .hasStatus(409)
                .hasCode("organization-cycle");
    }

    @Test
    void shouldNotLetTwoMovesCloseACircleTogether() throws Exception {
        var district = TestDistrict.create();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                var codes = List.of(district.prefix() + "-A" + round, district.prefix() + "-B" + round);
                importAsAdministrator(
                                codes.stream()
                                        .map(code -> code + ",甲,DEPARTMENT," + district.prefix() + "\n")
                                        .collect(Collectors.joining("", "code,name,kind,parentCode\n", "")),
                                "")
                        .then()
                        .body("changed", equalTo(2));
                var a = Ids.named("organization:" + codes.getFirst());
                var b = Ids.named("organization:" + codes.getLast());

                var answers = pool.invokeAll(List.<Callable<Response>>of(
                        () -> move(district.asOfficer(), a, b, null), () -> move(district.asOfficer(), b, a, null)));

                assertThat(List.of(
                                answers.getFirst().get().statusCode(),
                                answers.getLast().get().statusCode()))
                        .containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void shouldKeepAnOfficerFromMovingHisOwnSeatAndFromForeignBodies() {
        var district = TestDistrict.create();
        var foreign = TestDistrict.create();

        assertThatProblem(move(district.asOfficer(), district.committee(), district.bureau(), null))
                .hasStatus(403);
        assertThatProblem(move(district.asOfficer(), foreign.street(), district.bureau(), null))
                .hasStatus(404);
        assertThatProblem(move(district.asOfficer(), district.street(), foreign.bureau(), null))
                .hasStatus(400)
                .hasCode("validation-failed");
        assertThatProblem(district.asOfficer()
                        .header("If-Match", "*")
                        .body("{}")
                        .post("/v1/organizations/" + district.street() + "/move"))
                .hasStatus(400);
    }

    @Test
    void shouldMergeIntoASuccessorThatTakesOver() {
        var district = TestDistrict.create();
        var successor = district.prefix() + "-NEWBUREAU";
        importAsAdministrator(
                "code,name,kind,parentCode\n" + successor + ",应急局,DEPARTMENT," + district.prefix() + "\n"
                        + district.prefix() + "-TEAM,执法大队,INSTITUTION," + district.prefix() + "-BUREAU\n",
                "");
        var successorId = Ids.named("organization:" + successor);
        var team = Ids.named("organization:" + district.prefix() + "-TEAM");

        district.asOfficer()
                .header("If-Match", "\"1\"")
                .body("{\"successorId\": \"%s\", \"reason\": \"机构改革\"}".formatted(successorId))
                .post("/v1/organizations/" + district.bureau() + "/merge")
                .then()
                .statusCode(201)
                .body("state", equalTo("EFFECTIVE"));

        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            published.await(
                    district.bureau(),
                    data -> data.status() == OrganizationStatus.CLOSED && successorId.equals(data.successorId()));
            published.await(team, data -> successorId.equals(data.parentId()));
            published.await(
                    district.plant(),
                    data -> successorId.equals(data.supervisorId()) && successorId.equals(data.regulatorId()));
        }
        assertThatProblem(move(district.asOfficer(), district.bureau(), district.street(), null))
                .hasStatus(409)
                .hasCode("organization-closed");
    }

    @Test
    void shouldCloseOnlyWhatHasNoUnits() {
        var district = TestDistrict.create();

        assertThatProblem(close(district, district.street())).hasStatus(409).hasCode("organization-has-units");
        close(district, district.plant()).then().statusCode(201);
        close(district, district.street()).then().statusCode(201);
        close(district, district.bureau()).then().statusCode(201);
        assertThatProblem(close(district, district.street())).hasStatus(409).hasCode("organization-closed");
    }

    @Test
    void shouldWaitForTheDayOfAChange() {
        TestClock.moveTo("2024-03-01T09:00:00+08:00", clock);
        var district = TestDistrict.create();
        var planned = move(district.asOfficer(), district.street(), district.bureau(), LocalDate.parse("2024-03-05"));
        planned.then().statusCode(201).body("state", equalTo("PLANNED"));
        parentOf(district, district.street())
                .then()
                .body("parentId", equalTo(district.committee().toString()));

        TestClock.moveTo("2024-03-06T00:30:00+08:00", clock);

        await().until(() -> district.asOfficer()
                .get(planned.header("Location"))
                .jsonPath()
                .getString("state")
                .equals("EFFECTIVE"));
        parentOf(district, district.street())
                .then()
                .body("parentId", equalTo(district.bureau().toString()));
        // history tells the day that was asked for, not the day on which somebody came round to it
        assertThat(asOf(district, "2024-03-04", district.committee())).contains(district.prefix() + "-STREET");
        assertThat(asOf(district, "2024-03-05", district.committee())).doesNotContain(district.prefix() + "-STREET");
        assertThat(asOf(district, "2024-03-05", district.bureau())).containsExactly(district.prefix() + "-STREET");
    }

    @Test
    void shouldFailAChangeThatTheTreeNoLongerAllows() {
        TestClock.moveTo("2024-03-01T09:00:00+08:00", clock);
        var district = TestDistrict.create();
        var planned = move(district.asOfficer(), district.street(), district.bureau(), LocalDate.parse("2024-03-02"));
        move(district.asOfficer(), district.bureau(), district.street(), null)
                .then()
                .statusCode(201);

        TestClock.moveTo("2024-03-02T00:30:00+08:00", clock);

        await().until(() -> district.asOfficer()
                .get(planned.header("Location"))
                .jsonPath()
                .getString("state")
                .equals("FAILED"));
        district.asOfficer()
                .get("/v1/organization-changes?state=FAILED&organizationId=" + district.street())
                .then()
                .body("items.problem", equalTo(List.of("organization-cycle")));
    }

    @Test
    void shouldTakeAPlannedChangeBack() {
        var district = TestDistrict.create();
        var tomorrow = TestClock.today(clock).plusDays(1);
        var planned = move(district.asOfficer(), district.street(), district.bureau(), tomorrow);
        var cancel = planned.header("Location") + "/cancel";

        assertThatProblem(district.asOfficer().post(cancel)).hasStatus(428);
        assertThatProblem(TestDistrict.create()
                        .asOfficer()
                        .header("If-Match", "*")
                        .post(cancel))
                .hasStatus(404);
        district.asOfficer()
                .header("If-Match", planned.header("ETag"))
                .post(cancel)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertThatProblem(district.asOfficer().header("If-Match", "*").post(cancel))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldRefuseDaysThatAreGoneOrFarAway() {
        var district = TestDistrict.create();
        var today = TestClock.today(clock);

        for (var day : List.of(today.minusDays(1), today.plusYears(6))) {
            assertThatProblem(move(district.asOfficer(), district.street(), district.bureau(), day))
                    .hasStatus(400)
                    .hasCode("validation-failed");
        }
    }

    @Test
    void shouldRememberHowAnOrganisationStood() {
        TestClock.moveTo("2024-05-01T09:00:00+08:00", clock);
        var district = TestDistrict.create();
        TestClock.moveTo("2024-05-10T09:00:00+08:00", clock);
        move(district.asOfficer(), district.street(), district.bureau(), null)
                .then()
                .statusCode(201);
        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"name\": \"海棠溪镇\", \"kind\": \"GOVERNMENT\"}")
                .put("/v1/organizations/" + district.street() + "/profile")
                .then()
                .statusCode(200);
        TestClock.moveTo("2024-05-20T09:00:00+08:00", clock);
        close(district, district.plant()).then().statusCode(201);
        close(district, district.street()).then().statusCode(201);

        var history = district.asOfficer().get("/v1/organizations/" + district.street() + "/history");

        history.then()
                .statusCode(200)
                .body("items.from", equalTo(List.of("2024-05-01", "2024-05-10", "2024-05-20")))
                .body("items[0].until", equalTo("2024-05-10"))
                .body("items[2].until", nullValue())
                .body("items.name", equalTo(List.of("海棠溪街道", "海棠溪镇", "海棠溪镇")))
                .body("items.status", equalTo(List.of("ACTIVE", "ACTIVE", "CLOSED")))
                .body("items[0].parentId", equalTo(district.committee().toString()))
                .body("items[1].parentId", equalTo(district.bureau().toString()));
        assertThat(asOf(district, "2024-04-30", null)).isEmpty();
        assertThat(asOf(district, "2024-05-19", null)).hasSize(5);
        assertThat(asOf(district, "2024-05-20", null)).hasSize(3);
        assertThatProblem(TestDistrict.create().asOfficer().get("/v1/organizations/" + district.street() + "/history"))
                .hasStatus(404);
        var first = district.asOfficer().get("/v1/organizations/" + district.street() + "/history?limit=2");
        district.asOfficer()
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/organizations/" + district.street() + "/history")
                .then()
                .body("items.from", equalTo(List.of("2024-05-20")));
    }

    private static Response create(TestDistrict district, String body) {
        return district.asOfficer().body(body).post("/v1/organizations");
    }

    private static String plantOf(TestDistrict district, String part) {
        return "/v1/organizations/" + district.plant() + part;
    }

    private static Response move(RequestSpecification officer, UUID id, UUID parent, LocalDate day) {
        return officer.header("If-Match", "*")
                .body(
                        day == null
                                ? "{\"parentId\": \"%s\"}".formatted(parent)
                                : "{\"parentId\": \"%s\", \"effectiveOn\": \"%s\"}".formatted(parent, day))
                .post("/v1/organizations/" + id + "/move");
    }

    private static Response close(TestDistrict district, UUID id) {
        return district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"注销\"}")
                .post("/v1/organizations/" + id + "/close");
    }

    private static Response parentOf(TestDistrict district, UUID id) {
        return district.asOfficer().get("/v1/organizations/" + id);
    }

    private static List<String> asOf(TestDistrict district, String day, UUID parent) {
        return district.asOfficer()
                .get("/v1/organizations/as-of?date=" + day + (parent == null ? "" : "&parentId=" + parent))
                .jsonPath()
                .getList("items.code");
    }

    private static String path(UUID... ids) {
        return Stream.of(ids).map(Organization::label).collect(Collectors.joining("."));
    }
}
