package cn.anlan.campaign.progress;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bureau, a street, and a plant in the street: each owes a lecture of each of its two heads, every half-year.
@QuarkusTest
@WithPlatform
class ProgressIT {

    @Inject
    Clock clock;

    @Inject
    FoldProgress fold;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launch() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        awaitFigure(district.committee(), "owed", 18);
    }

    private JsonPath progress(UUID within, String more) {
        return district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/progress?within=" + within + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int figure(UUID within, String name) {
        return progress(within, "").getInt("figures." + name + ".count");
    }

    private void awaitFigure(UUID within, String name, int count) {
        Awaitility.await().untilAsserted(() -> {
            fold.run();
            assertThat(figure(within, name)).isEqualTo(count);
        });
    }

    private void lecture(UUID unit, String heldOn, String counter) {
        TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE", "heldOn": "%s",
                         "counterKey": "%s", "lecturerPost": "党工委书记", "place": "会议室", "participants": 120}
                        """.formatted(campaign, unit, heldOn, counter))
                .post("/v1/activity-records")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldTellHowFarTheLaunchHasCome() {
        assertThat(progress(district.committee(), "").<Map<String, Integer>>get("launch"))
                .isEqualTo(Map.of("enrolled", 3, "planned", 3));
    }

    @Test
    void shouldCountWhatAUnitAndAllBelowItOwe() {
        assertThat(figure(district.committee(), "owed")).isEqualTo(18);
        assertThat(figure(district.street(), "owed")).isEqualTo(12);
        assertThat(figure(district.plant(), "owed")).isEqualTo(6);
        assertThat(figure(district.committee(), "ahead")).isEqualTo(18);
        assertThat(figure(district.committee(), "due")).isZero();
    }

    @Test
    void shouldFollowARecordWithinTwoSeconds() {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);

        lecture(district.plant(), "2021-03-05", "PARTY_HEAD");

        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(figure(district.committee(), "done")).isEqualTo(1));
        assertThat(figure(district.plant(), "done")).isEqualTo(1);
        assertThat(figure(district.bureau(), "done")).isZero();
    }

    @Test
    void shouldFollowTheClockWithoutAnyRecord() {
        TestClock.moveTo("2021-06-30T23:00+08:00", clock);
        lecture(district.street(), "2021-06-30", "PARTY_HEAD");
        awaitFigure(district.committee(), "done", 1);
        assertThat(figure(district.committee(), "missing")).isZero();

        TestClock.moveTo("2021-07-01T09:00+08:00", clock);

        // Six lectures were due at midnight; one had been held.
        assertThat(figure(district.committee(), "due")).isEqualTo(6);
        assertThat(figure(district.committee(), "missing")).isEqualTo(5);
        assertThat(figure(district.street(), "missing")).isEqualTo(3);

        // Made good too late.
        lecture(district.street(), "2021-06-29", "ADMINISTRATIVE_HEAD");
        awaitFigure(district.committee(), "late", 1);
        assertThat(figure(district.committee(), "missing")).isEqualTo(4);
        assertThat(figure(district.committee(), "done")).isEqualTo(2);
    }

    @Test
    void shouldTellPartsApart() {
        var byRequirement = progress(district.committee(), "&by=REQUIREMENT");
        assertThat(byRequirement.getList("parts.title")).containsExactly("领导干部安全宣讲");
        assertThat(byRequirement.getList("parts.figures.owed.count")).containsExactly(18);

        var byLevel = progress(district.committee(), "&by=LEVEL");
        assertThat(byLevel.getList("parts.title")).containsExactly("县级", "乡级", "无");
        assertThat(byLevel.getList("parts.figures.owed.count")).containsExactly(6, 6, 6);

        var byUnit = progress(district.committee(), "&by=UNIT");
        assertThat(byUnit.getList("parts.title")).containsExactly("南岸区应急管理局", "南岸区安委办", "海棠溪街道");
        assertThat(byUnit.getList("parts.figures.owed.count")).containsExactly(6, 0, 12);

        var firstOfTwoPages = progress(district.committee(), "&by=UNIT&limit=2");
        assertThat(firstOfTwoPages.getList("parts.title")).hasSize(2);
        var second = progress(district.committee(), "&by=UNIT&limit=2&cursor=" + firstOfTwoPages.getString("next"));
        assertThat(second.getList("parts.title")).containsExactly("海棠溪街道");
    }

    @Test
    void shouldLeadEveryFigureToExactlyWhatItCounts() {
        TestClock.moveTo("2021-07-01T09:00+08:00", clock);
        lecture(district.plant(), "2021-06-30", "PARTY_HEAD");
        awaitFigure(district.committee(), "done", 1);
        awaitFigure(district.committee(), "owed", 24);

        var figures = progress(district.committee(), "");
        for (var name : List.of("owed", "due", "done", "verified", "late", "missing", "ahead", "waived")) {
            var listed = district.asOfficer()
                    .get(figures.getString("figures." + name + ".href") + "&limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(listed.getList("items")).as(name).hasSize(figures.getInt("figures." + name + ".count"));
        }
        var late = district.asOfficer()
                .get(figures.getString("figures.late.href"))
                .then()
                .extract()
                .jsonPath();
        assertThat(late.getList("items.organizationName")).containsExactly("南岸机械厂");
        assertThat(late.getList("items.counterKey")).containsExactly("PARTY_HEAD");
        assertThat(late.getList("items.stateLabel")).containsExactly("已完成");
    }

    @Test
    void shouldListWhatAUnitStillHasToDoByItsDueTime() {
        TestClock.moveTo("2021-07-01T09:00+08:00", clock);
        lecture(district.plant(), "2021-06-30", "PARTY_HEAD");

        var todos = TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/todos")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(todos.getList("items.counterKey").getFirst()).isEqualTo("ADMINISTRATIVE_HEAD");
        assertThat(todos.getList("items.overdue").getFirst()).isEqualTo(true);
        assertThat(todos.getList("items.overdue").stream().filter(Boolean.TRUE::equals))
                .hasSize(1);
        assertThat(todos.getList("items.dueAt", String.class)).isSorted();
        // Its supervisor may look at it as well, a stranger may not.
        TestDistrict.as(district.bureau(), "unit-leader")
                .get("/v1/todos?organizationId=" + district.plant())
                .then()
                .statusCode(200);
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader")
                        .get("/v1/todos?organizationId=" + district.street()))
                .hasStatus(404);
    }

    @Test
    void shouldShowFiguresOnlyOfThePartOfTheTreeThatIsTheCallers() {
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader")
                        .get("/v1/campaigns/" + campaign + "/progress?within=" + district.street()))
                .hasStatus(404);
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader")
                        .get("/v1/campaigns/" + campaign + "/commitments?within=" + district.committee()))
                .hasStatus(404);
        assertThatProblem(district.asOfficer().get("/v1/campaigns/" + Ids.next() + "/progress"))
                .hasStatus(404);
        assertThatProblem(TestDistrict.create().asOfficer().get("/v1/campaigns/" + campaign + "/progress"))
                .hasStatus(404);
    }

    @Test
    void shouldTakeAMovedUnitsFiguresAlong() {
        TestDistrict.importAsAdministrator(
                        district.csv()
                                .replace(
                                        "南岸机械厂,ENTERPRISE,%s-STREET".formatted(district.prefix()),
                                        "南岸机械厂,ENTERPRISE,%s-BUREAU".formatted(district.prefix())),
                        "")
                .then()
                .body("state", equalTo("COMPLETED"));

        awaitFigure(district.street(), "owed", 6);
        awaitFigure(district.bureau(), "owed", 12);
        assertThat(figure(district.committee(), "owed")).isEqualTo(18);
    }
}
