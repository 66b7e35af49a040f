package cn.anlan.campaign.progress;

import static cn.anlan.campaign.TestCampaigns.activityBy;
import static cn.anlan.campaign.TestCampaigns.content;
import static cn.anlan.campaign.TestCampaigns.meetings;
import static cn.anlan.campaign.TestCampaigns.phase;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestCampaigns;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The district asks its bureau, its street and the plant there for a meeting each quarter, in two phases; the
/// street makes a plan of its own of it.
@QuarkusTest
@WithPlatform
class CascadeProgressIT {

    private static final List<String> HALVES =
            List.of(phase("spring", "2022-01-01", "2022-06-30"), phase("autumn", "2022-07-01", "2022-12-31"));

    private static final String ADDED_BY_PLANS = "00000000-0000-0000-0000-000000000000";

    @Inject
    Clock clock;

    @Inject
    FoldProgress fold;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void publishTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign =
                TestCampaigns.publish(district.office(), "2022-01-01", asked(HALVES, meetings("meeting", "QUARTER")));
        awaitFigure("own", "owed", 12);
    }

    private static String asked(List<String> phases, String... requirements) {
        return content("2022-01-01", "2022-12-31", phases, requirements);
    }

    private JsonPath progress(String query) {
        return district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/progress" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitFigure(String share, String name, int count) {
        Awaitility.await().untilAsserted(() -> {
            fold.run();
            assertThat(progress("").getInt(share + "." + name + ".count")).isEqualTo(count);
        });
    }

    /// From the second quarter on, the plant meets every month, and holds a drill; the street names its phases
    /// otherwise.
    private UUID theStreetMakesAPlan() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var plan = TestCampaigns.publishPlan(
                district.street(),
                campaign,
                asked(
                        List.of(phase("all-year", "2022-01-01", "2022-12-31")),
                        meetings("meeting", "MONTH"),
                        activityBy("drill", "2022-06-20")));
        awaitFigure("plans", "owed", 9);
        awaitFigure("own", "owed", 9);
        return plan;
    }

    @Test
    void shouldTellPhasesApartAndLeadToWhatTheyCount() {
        var byPhase = progress("?by=PHASE");

        assertThat(byPhase.getList("parts.title")).containsExactly("阶段-spring", "阶段-autumn");
        assertThat(byPhase.getList("parts.figures.owed.count")).containsExactly(6, 6);
        ProgressLinks.requireToLeadToWhatIsCounted(byPhase, district::asOfficer);
        var autumnByUnit = progress("?by=UNIT&phase=autumn&within=" + district.committee());
        assertThat(autumnByUnit.getInt("figures.owed.count")).isEqualTo(6);
        assertThat(autumnByUnit.getList("parts.figures.owed.count")).containsExactly(2, 0, 4);
        ProgressLinks.requireToLeadToWhatIsCounted(autumnByUnit, district::asOfficer);
        assertThat(progress("?by=LEVEL&phase=-").getList("parts")).isEmpty();

        // An amendment moves the duties to come into the phase in which they fall.
        TestClock.moveTo("2022-07-05T09:00+08:00", clock);

        TestCampaigns.amend(
                        district.office(),
                        campaign,
                        asked(
                                List.of(
                                        phase("spring", "2022-01-01", "2022-09-30"),
                                        phase("autumn", "2022-10-01", "2022-12-31")),
                                meetings("meeting", "QUARTER")))
                .then()
                .statusCode(201);

        Awaitility.await()
                .untilAsserted(() -> assertThat(progress("?by=PHASE").getList("parts.figures.owed.count"))
                        .containsExactly(9, 3));
        ProgressLinks.requireToLeadToWhatIsCounted(progress("?by=PHASE"), district::asOfficer);
    }

    @Test
    void shouldCountWhatAPlanMakesItsUnitsOweApart() {
        var plan = theStreetMakesAPlan();

        // Of the plant the district itself only asks for the first quarter, which was due before.
        var whole = progress("?cascade=WHOLE&by=UNIT");
        assertThat(whole.getInt("own.owed.count")).isEqualTo(9);
        assertThat(whole.getInt("plans.owed.count")).isEqualTo(9);
        assertThat(whole.getInt("figures.owed.count")).isEqualTo(18);
        assertThat(whole.getInt("figures.missing.count")).isEqualTo(3);
        assertThat(whole.getList("parts.title")).containsExactly("南岸区应急管理局", "南岸区安委办", "海棠溪街道");
        assertThat(whole.getList("parts.figures.owed.count")).containsExactly(4, 0, 14);
        ProgressLinks.requireToLeadToWhatIsCounted(whole, district::asOfficer);
        var plant = progress("?within=" + district.plant());
        assertThat(plant.getInt("own.owed.count")).isEqualTo(1);
        assertThat(plant.getInt("plans.owed.count")).isEqualTo(9);
        ProgressLinks.requireToLeadToWhatIsCounted(plant, district::asOfficer);

        // A meeting in May counts for May and for the drill.
        TestDistrict.as(district.plant(), "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "MEETING", "heldOn": "2022-05-10",
                         "place": "会议室", "participants": 12}
                        """.formatted(plan, district.plant()))
                .post("/v1/activity-records")
                .then()
                .statusCode(201);
        awaitFigure("plans", "done", 2);
        var done = progress("?cascade=WHOLE");
        assertThat(done.getInt("own.done.count")).isZero();
        assertThat(done.getInt("figures.done.count")).isEqualTo(2);
        ProgressLinks.requireToLeadToWhatIsCounted(done, district::asOfficer);
    }

    @Test
    void shouldCountDutiesOfPlansTowardsWhatTheyCarryOut() {
        theStreetMakesAPlan();
        var meeting = progress("?by=REQUIREMENT").getString("parts[0].key");

        var byRequirement = progress("?cascade=WHOLE&by=REQUIREMENT");
        assertThat(byRequirement.getList("parts.key")).containsExactly(meeting, ADDED_BY_PLANS);
        assertThat(byRequirement.getList("parts.title")).containsExactly("活动-meeting", "下级方案自行增加");
        assertThat(byRequirement.getList("parts.figures.owed.count")).containsExactly(17, 1);
        ProgressLinks.requireToLeadToWhatIsCounted(byRequirement, district::asOfficer);
        // In the phases of the district, not in those of the street.
        var byPhase = progress("?cascade=WHOLE&by=PHASE");
        assertThat(byPhase.getList("parts.title")).containsExactly("阶段-spring", "阶段-autumn");
        assertThat(byPhase.getList("parts.figures.owed.count")).containsExactly(8, 10);
        ProgressLinks.requireToLeadToWhatIsCounted(byPhase, district::asOfficer);
        var ofPlans = progress("?cascade=PLANS&by=LEVEL&requirementId=" + ADDED_BY_PLANS);
        assertThat(ofPlans.getList("parts.figures.owed.count")).containsExactly(1);
        ProgressLinks.requireToLeadToWhatIsCounted(ofPlans, district::asOfficer);
    }
}
