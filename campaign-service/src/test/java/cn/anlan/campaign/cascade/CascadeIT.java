package cn.anlan.campaign.cascade;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The district asks its streets and enterprises for meetings and reports; a street makes a plan of its own of it.
@QuarkusTest
@WithPlatform
class CascadeIT {

    private static final String MEETING = """
            {"key": "meeting", "kind": "ACTIVITY", "title": {"zh": "研究分析", "en": "Meeting"},
             "audience": {"type": "KIND", "kinds": ["GOVERNMENT", "ENTERPRISE"]}, "activityKinds": ["MEETING"],
             "schedule": {"holidayPolicy": "NONE",
                          "parts": [{"type": "PERIODS", "period": "%s", "partialPeriod": "AT_LEAST_HALF"}]}}
            """;
    private static final String SUMMARY = """
            {"key": "summary", "kind": "REPORT", "title": {"zh": "总结", "en": "Summary"}, "mandatory": %s,
             "audience": {"type": "KIND", "kinds": ["GOVERNMENT", "ENTERPRISE"]},
             "schedule": {"holidayPolicy": "NONE", "parts": [{"type": "DATES", "dates": ["%s"], "by": "00:00"}]}}
            """;

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void publishTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.asOfficer()
                .body("""
                        {"organizationId": "%s", "startsOn": "2022-01-01", "title": {"zh": "草案", "en": "Draft"}}
                        """.formatted(district.office()))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        district.asOfficer()
                .header("If-Match", "*")
                .body(content(meeting("QUARTER"), summary(true, "2022-12-20")))
                .put("/v1/campaigns/" + campaign)
                .then()
                .statusCode(200);
        publishNow(district.office(), campaign);
    }

    private static String meeting(String period) {
        return MEETING.formatted(period);
    }

    private static String summary(boolean mandatory, String day) {
        return SUMMARY.formatted(mandatory, day);
    }

    private static String content(String... requirements) {
        return """
                {"title": {"zh": "专题实施方案", "en": "Study"}, "startsOn": "2022-01-01", "endsOn": "2022-12-31",
                 "requirements": [%s]}
                """.formatted(String.join(", ", requirements));
    }

    private static Response publish(UUID organization, UUID id) {
        return TestDistrict.as(organization, "committee-officer")
                .header("If-Match", "*")
                .post("/v1/campaigns/" + id + "/publish");
    }

    /// Publishes it, and waits until its first day is noticed to have come.
    private static void publishNow(UUID organization, UUID id) {
        publish(organization, id).then().statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> TestDistrict.as(organization, "committee-officer")
                        .get("/v1/campaigns/" + id)
                        .then()
                        .body("status", equalTo("RUNNING")));
    }

    private Response derive(UUID organization, UUID parent) {
        return TestDistrict.as(organization, "committee-officer")
                .body("{\"organizationId\": \"%s\"}".formatted(organization))
                .post("/v1/campaigns/" + parent + "/derive");
    }

    private UUID derived() {
        return derive(district.street(), campaign)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private Response revise(UUID plan, String... requirements) {
        return TestDistrict.as(district.street(), "committee-officer")
                .header("If-Match", "*")
                .body(content(requirements))
                .put("/v1/campaigns/" + plan);
    }

    private void amendTheDistricts(String... requirements) {
        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"reason\": \"市安委办调整部署\", \"content\": %s}".formatted(content(requirements)))
                .post("/v1/campaigns/" + campaign + "/amendments")
                .then()
                .statusCode(201);
    }

    private Response adopt(UUID plan) {
        return TestDistrict.as(district.street(), "committee-officer")
                .header("If-Match", "*")
                .post("/v1/campaigns/" + plan + "/adopt");
    }

    private Response read(UUID plan) {
        return TestDistrict.as(district.street(), "committee-officer").get("/v1/campaigns/" + plan);
    }

    /// `2022-Q2 OPEN`, of the plant in one campaign, in the order of periods.
    private List<String> meetings(UUID of) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select period_start || ' ' || state as line from commitment
                        where campaign_id = ? and organization_id = ? and period_end < date '2023-01-01'
                          and kind = 'ACTIVITY_QUOTA'
                        order by period_start
                        """)) {
            query.setObject(1, of);
            query.setObject(2, district.plant());
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString("line"));
                }
                return lines;
            }
        }
    }

    private void awaitMeetings(UUID of, String... lines) {
        Awaitility.await().untilAsserted(() -> assertThat(meetings(of)).containsExactly(lines));
    }

    @Test
    void shouldDeriveAPlanThatHasAllThatTheCampaignAboveAsks() {
        var above =
                district.asOfficer().get("/v1/campaigns/" + campaign).jsonPath().<String>getList("requirements.id");

        derive(district.street(), campaign)
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("parentId", equalTo(campaign.toString()))
                .body("title.zh", equalTo("专题实施方案"))
                .body("requirements.key", equalTo(List.of("meeting", "summary")))
                .body("requirements.inheritedFrom", equalTo(above));
        assertThatProblem(derive(district.street(), campaign)).hasStatus(409).hasCode("already-derived");
        // Who does not see the campaign cannot derive from it, nor who stands beside it, nor in another's name.
        assertThatProblem(derive(TestDistrict.create().street(), campaign)).hasStatus(404);
        assertThatProblem(derive(district.office(), campaign)).hasStatus(400).hasErrorAt("/organizationId");
        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .body("{\"organizationId\": \"%s\"}".formatted(district.bureau()))
                        .post("/v1/campaigns/" + campaign + "/derive"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
    }

    @Test
    void shouldLetAPlanAskForMoreAndEarlierButNotForLess() {
        var plan = derived();

        revise(plan, meeting("MONTH"), summary(true, "2022-12-20")).then().statusCode(200);
        assertThatProblem(revise(plan, meeting("HALF_YEAR"), summary(true, "2022-12-20")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements/0");
        revise(plan, meeting("QUARTER"), summary(true, "2022-12-10"))
                .then()
                .statusCode(200)
                .body(
                        "requirements[1].inheritedFrom",
                        equalTo(read(campaign).jsonPath().getString("requirements[1].id")));
        assertThatProblem(revise(plan, meeting("QUARTER"), summary(true, "2022-12-21")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements/1");
        assertThatProblem(revise(plan, meeting("QUARTER")))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened")
                .hasErrorAt("/requirements");
        revise(
                        plan,
                        meeting("QUARTER"),
                        summary(true, "2022-12-20"),
                        summary(true, "2022-06-20").replace("summary", "halfway"))
                .then()
                .statusCode(200)
                .body("requirements[2].inheritedFrom", nullValue());
    }

    @Test
    void shouldTellWhichCampaignAPlanCarriesOut() {
        var plan = derived();
        publishNow(district.street(), plan);

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            var published = campaigns.await(plan, data -> true).data();
            assertThat(published.parentId()).isEqualTo(campaign);
            assertThat(published.requirements())
                    .extracting(requirement -> requirement.inheritedFrom())
                    .containsExactly(
                            Ids.named("requirement:" + campaign + ":meeting"),
                            Ids.named("requirement:" + campaign + ":summary"));
        }
        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaigns?parentId=" + campaign)
                .then()
                .body("items.id", equalTo(List.of(plan.toString())));
    }

    @Test
    void shouldOweEachDutyOnceToTheNearestPlan() {
        awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var plan = derived();
        publishNow(district.street(), plan);

        // What had come due stays above; from the second quarter on, under way, it is owed to the street.
        awaitMeetings(
                campaign, "2022-01-01 OPEN", "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
        awaitMeetings(plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");

        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaigns/" + campaign + "/enrolments")
                .then()
                .body("items.owedTo", equalTo(List.of(plan.toString())));
        try (var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            enrolments.await(event -> event.data().campaignId().equals(campaign)
                    && event.data().organizationId().equals(district.plant())
                    && event.data().requirementIds().isEmpty());
        }
    }

    @Test
    void shouldOweItToTheCampaignAboveAgainWhenThePlanIsCalledOff() {
        awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var plan = derived();
        publishNow(district.street(), plan);
        awaitMeetings(plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");

        TestDistrict.as(district.street(), "committee-officer")
                .header("If-Match", "*")
                .body("{\"reason\": \"统一按区方案执行\"}")
                .post("/v1/campaigns/" + plan + "/cancel")
                .then()
                .statusCode(200);

        awaitMeetings(plan, "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
        awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
    }

    @Test
    void shouldShowAnAmendmentAboveUntilItIsAdopted() {
        var draft = derived();

        amendTheDistricts(
                meeting("QUARTER"),
                summary(true, "2022-12-01"),
                summary(true, "2022-06-20").replace("summary", "halfway"));

        read(draft).then().body("parentAmendment", equalTo(0)).body("pendingAmendment", equalTo(1));
        assertThatProblem(publish(district.street(), draft)).hasStatus(409).hasCode("parent-amended");
        assertThatProblem(revise(draft, meeting("QUARTER"), summary(true, "2022-12-20")))
                .hasStatus(409)
                .hasCode("parent-amended");
        adopt(draft)
                .then()
                .statusCode(200)
                .body("parentAmendment", equalTo(1))
                .body("pendingAmendment", nullValue())
                .body("requirements.key", equalTo(List.of("meeting", "summary", "halfway")))
                .body("requirements[1].schedule.parts[0].dates", equalTo(List.of("2022-12-01")));
        assertThatProblem(adopt(draft)).hasStatus(409).hasCode("state-conflict");
        publishNow(district.street(), draft);
    }

    @Test
    void shouldAmendAPublishedPlanByAdoptingAndKeepWhatIsStricter() {
        var plan = derived();
        revise(plan, meeting("QUARTER"), summary(true, "2022-11-20")).then().statusCode(200);
        publishNow(district.street(), plan);

        amendTheDistricts(summary(true, "2022-12-01"));
        adopt(plan)
                .then()
                .statusCode(200)
                .body("amendments", equalTo(1))
                .body("requirements.key", equalTo(List.of("summary")))
                .body("requirements[0].schedule.parts[0].dates", equalTo(List.of("2022-11-20")));

        TestDistrict.as(district.street(), "committee-officer")
                .get("/v1/campaigns/" + plan + "/amendments")
                .then()
                .body("items[0].reason", equalTo("采纳上级修订：市安委办调整部署"))
                .body("items[0].changes.kind", equalTo(List.of("REMOVED")));
    }

    @Test
    void shouldLeaveOutWhatIsNotDemanded() {
        amendTheDistricts(meeting("QUARTER"), summary(false, "2022-12-20"));
        var plan = derived();

        revise(plan, meeting("QUARTER")).then().statusCode(200);
        publishNow(district.street(), plan);
    }

    @Test
    void shouldNotConcludeAPlanBeforeWhatItInherits() {
        var plan = derived();
        publishNow(district.street(), plan);

        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", "*")
                        .body("{\"reason\": \"提前完成\"}")
                        .post("/v1/campaigns/" + plan + "/conclude"))
                .hasStatus(400)
                .hasCode("inherited-requirement-weakened");
    }
}
