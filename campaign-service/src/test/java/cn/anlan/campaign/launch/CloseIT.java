package cn.anlan.campaign.launch;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class CloseIT {

    private static final String REASON = "{\"reason\": \"上级另有部署\"}";

    @Inject
    Clock clock;

    private TestDistrict district;

    @BeforeEach
    void setUp() {
        TestClock.moveTo("2023-11-21T09:00+08:00", clock);
        district = TestDistrict.create();
    }

    @Test
    void shouldCallOffACampaignAndTellOthers() {
        var campaign = running();

        step(campaign, "cancel", REASON)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("statusLabel", equalTo("已取消"))
                .body("closingReason", equalTo("上级另有部署"));

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            assertThat(campaigns
                            .await(campaign, data -> data.status() == CampaignStatus.CANCELLED)
                            .aggregateVersion())
                    .isGreaterThan(campaigns
                            .await(campaign, data -> data.status() == CampaignStatus.RUNNING)
                            .aggregateVersion());
        }
        assertThatProblem(step(campaign, "cancel", REASON)).hasStatus(409).hasCode("campaign-closed");
        assertThatProblem(study(campaign)).hasStatus(409).hasCode("campaign-closed");
    }

    @Test
    void shouldTellNobodyOfADraftThatIsCalledOff() {
        var draft = draft();

        step(draft, "cancel", REASON).then().statusCode(200).body("status", equalTo("CANCELLED"));
        // What is published after it would have come after its event.
        var published = running();

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            campaigns.await(published, data -> data.status() == CampaignStatus.RUNNING);
            assertThat(campaigns.eventsOf(draft)).isEmpty();
        }
    }

    @Test
    void shouldConcludeACampaignBeforeItsTimeAndThenPutItAway() {
        var campaign = running();
        TestClock.moveTo("2023-12-10T09:00+08:00", clock);

        step(campaign, "conclude", REASON)
                .then()
                .statusCode(200)
                .body("status", equalTo("CONCLUDED"))
                .body("endsOn", equalTo("2023-12-10"));
        // What was held in its time may still be recorded.
        study(campaign).then().statusCode(201);
        step(campaign, "archive", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("ARCHIVED"))
                .body("statusLabel", equalTo("已归档"));

        assertThatProblem(study(campaign)).hasStatus(409).hasCode("campaign-closed");
        assertThatProblem(step(campaign, "cancel", REASON)).hasStatus(409).hasCode("campaign-closed");
        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED)) {
            campaigns.await(campaign, data -> data.status() == CampaignStatus.CONCLUDED);
            campaigns.await(campaign, data -> data.status() == CampaignStatus.ARCHIVED);
        }
    }

    @Test
    void shouldRefuseAStepThatIsNotNext() {
        var draft = draft();

        assertThatProblem(step(draft, "archive", "")).hasStatus(409).hasCode("state-conflict");
        assertThatProblem(step(draft, "conclude", REASON)).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldAskForTheReasonAndTheVersion() {
        var campaign = running();

        for (var step : new String[] {"cancel", "conclude"}) {
            assertThatProblem(step(campaign, step, "{\"reason\": \" \"}"))
                    .hasStatus(400)
                    .hasErrorAt("/reason");
            assertThatProblem(district.asOfficer().body(REASON).post("/v1/campaigns/" + campaign + "/" + step))
                    .hasStatus(428);
            assertThatProblem(district.asOfficer()
                            .body(REASON)
                            .header("If-Match", "\"77\"")
                            .post("/v1/campaigns/" + campaign + "/" + step))
                    .hasStatus(412);
        }
    }

    @Test
    void shouldLeaveTheCampaignsOfOthersAlone() {
        var campaign = running();

        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .body(REASON)
                        .header("If-Match", "*")
                        .post("/v1/campaigns/" + campaign + "/cancel"))
                .hasStatus(404);
    }

    private UUID draft() {
        return district.asOfficer()
                .body("""
                        {"templateKey": "responsibility-deepening-2023", "organizationId": "%s", "startsOn": "2023-11-21"}
                        """.formatted(district.office()))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private UUID running() {
        var campaign = district.launch("responsibility-deepening-2023", "2023-11-21");
        Awaitility.await()
                .untilAsserted(() -> district.asOfficer()
                        .get("/v1/campaigns/" + campaign)
                        .then()
                        .body("status", equalTo("RUNNING")));
        return campaign;
    }

    private Response step(UUID campaign, String step, String body) {
        var request = district.asOfficer().header("If-Match", "*");
        return (body.isEmpty() ? request : request.body(body)).post("/v1/campaigns/" + campaign + "/" + step);
    }

    private Response study(UUID campaign) {
        return TestDistrict.as(district.street(), "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "STUDY", "heldOn": "2023-11-21",
                         "place": "街道会议室", "audienceKind": "STAFF", "participants": 30}
                        """.formatted(campaign, district.street()))
                .post("/v1/activity-records");
    }
}
