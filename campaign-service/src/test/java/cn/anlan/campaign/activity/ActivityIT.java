package cn.anlan.campaign.activity;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.activity.ActivityState;
import cn.anlan.events.commitment.CommitmentState;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ActivityIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
    }

    private Response lecture(UUID unit, String heldOn, String counter) {
        return lecture(
                unit,
                heldOn,
                counter,
                "\"topics\": [\"LAWS_AND_DUTIES\", \"ACCIDENT_CASES\"], \"channel\": \"ON_SITE\"");
    }

    private Response lecture(UUID unit, String heldOn, String counter, String more) {
        return TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE", "heldOn": "%s",
                         "counterKey": "%s", "lecturerPost": "党工委书记", "place": "街道会议室",
                         "audienceKind": "GRASS_ROOTS_STAFF", "participants": 120, %s}
                        """.formatted(campaign, unit, heldOn, counter, more))
                .post("/v1/activity-records");
    }

    /// `PARTY_HEAD 2021-01-01 1 FULFILLED`, in the order of periods and counters.
    private List<String> quotas(UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select counter_key || ' ' || period_start || ' ' || quantity_done || ' ' || state as line
                        from commitment where campaign_id = ? and organization_id = ? and period_start < date '2022-01-01'
                        order by period_start, counter_key desc
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString("line"));
                }
                return lines;
            }
        }
    }

    @Test
    void shouldLeaveTheAdministrativeHeadsDutyOpenWhenOnlyThePartyHeadLectured() throws SQLException {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);

        lecture(district.street(), "2021-03-05", "PARTY_HEAD")
                .then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("stateLabel", equalTo("已提交"))
                .body("recordedAt", endsWith("+08:00"));

        assertThat(quotas(district.street()))
                .containsExactly(
                        "PARTY_HEAD 2021-01-01 1 FULFILLED",
                        "ADMINISTRATIVE_HEAD 2021-01-01 0 OPEN",
                        "PARTY_HEAD 2021-07-01 0 OPEN",
                        "ADMINISTRATIVE_HEAD 2021-07-01 0 OPEN");
        // Another unit's duties are its own.
        assertThat(quotas(district.plant())).allMatch(line -> line.endsWith(" 0 OPEN"));
    }

    @Test
    void shouldNotLetASecondLectureOfOneHeadMakeUpForTheOther() throws SQLException {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);

        lecture(district.street(), "2021-03-04", "PARTY_HEAD").then().statusCode(201);
        lecture(district.street(), "2021-03-05", "PARTY_HEAD").then().statusCode(201);

        assertThat(quotas(district.street()))
                .startsWith("PARTY_HEAD 2021-01-01 2 FULFILLED", "ADMINISTRATIVE_HEAD 2021-01-01 0 OPEN");
    }

    @Test
    void shouldCountALectureForThePeriodInWhichItWasHeld() throws SQLException {
        TestClock.moveTo("2021-08-10T18:00+08:00", clock);

        lecture(district.street(), "2021-06-30", "ADMINISTRATIVE_HEAD").then().statusCode(201);

        assertThat(quotas(district.street()))
                .containsExactly(
                        "PARTY_HEAD 2021-01-01 0 OPEN",
                        "ADMINISTRATIVE_HEAD 2021-01-01 1 FULFILLED",
                        "PARTY_HEAD 2021-07-01 0 OPEN",
                        "ADMINISTRATIVE_HEAD 2021-07-01 0 OPEN");
    }

    @Test
    void shouldCountNothingForAPeriodThatIsNotOwed() throws SQLException {
        TestClock.moveTo("2020-12-29T18:00+08:00", clock);

        lecture(district.street(), "2020-12-28", "PARTY_HEAD").then().statusCode(201);

        assertThat(quotas(district.street())).hasSize(4).allMatch(line -> line.endsWith(" 0 OPEN"));
    }

    @Test
    void shouldTellOthersWhatWasDoneAndWhatItFulfils() {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
        var id = UUID.fromString(lecture(district.street(), "2021-03-05", "PARTY_HEAD")
                .jsonPath()
                .getString("id"));

        try (var activities = EventProbe.of(EventTypes.ACTIVITY_CHANGED);
                var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            var activity = activities.await(id, data -> true).data();
            assertThat(activity.state()).isEqualTo(ActivityState.SUBMITTED);
            assertThat(activity.heldOn()).isEqualTo("2021-03-05");
            assertThat(activity.counterKey()).isEqualTo("PARTY_HEAD");
            assertThat(activity.participants()).isEqualTo(120);

            var fulfilled = commitments.await(event -> event.data().state() == CommitmentState.FULFILLED
                    && district.street().equals(event.data().organizationId()));
            assertThat(fulfilled.data().quantityDone()).isEqualTo(1);
            assertThat(fulfilled.data().fulfilledAt())
                    .isNotNull()
                    .isBefore(fulfilled.data().dueAt());
            assertThat(commitments.eventsOf(fulfilled.aggregateId()))
                    .extracting(event -> event.aggregateVersion())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void shouldRefuseWhatTheCampaignDoesNotKnow() {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);

        assertThatProblem(lecture(district.street(), "2021-03-05", "DEPUTY"))
                .hasStatus(400)
                .hasErrorAt("/counterKey");
        assertThatProblem(lecture(
                        district.street(),
                        "2021-03-05",
                        "PARTY_HEAD",
                        "\"topics\": [\"LAWS_AND_DUTIES\", \"COOKING\"]"))
                .hasStatus(400)
                .hasErrorAt("/topics/1");
        assertThatProblem(lecture(district.street(), "2021-03-06", "PARTY_HEAD"))
                .hasStatus(400)
                .hasCode("activity-not-yet-held");
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .body("""
                                {"campaignId": "%s", "organizationId": "%s", "activityKind": "DANCE",
                                 "heldOn": "2021-03-05", "place": "街道", "participants": 3}
                                """.formatted(campaign, district.street()))
                        .post("/v1/activity-records"))
                .hasStatus(400)
                .hasCode("unknown-activity-kind");
    }

    @Test
    void shouldRefuseWhoDoesNotTakePart() {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);

        assertThatProblem(TestDistrict.as(district.office(), "committee-officer")
                        .body("""
                                {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE",
                                 "heldOn": "2021-03-05", "place": "区政府", "participants": 3}
                                """.formatted(campaign, district.office()))
                        .post("/v1/activity-records"))
                .hasStatus(409)
                .hasCode("organization-not-enrolled");
    }

    @Test
    void shouldShowRecordsToThoseWhoseScopeItIs() {
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
        var location = lecture(district.street(), "2021-03-05", "PARTY_HEAD").header("Location");

        district.asOfficer()
                .get(location)
                .then()
                .statusCode(200)
                .body("topics", equalTo(List.of("LAWS_AND_DUTIES", "ACCIDENT_CASES")));
        district.asOfficer()
                .get("/v1/activity-records?campaignId=" + campaign + "&organizationId=" + district.street())
                .then()
                .body("items.lecturerPost", equalTo(List.of("党工委书记")));
        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer").get(location))
                .hasStatus(404);
        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/activity-records?campaignId=" + campaign)
                .then()
                .body("items", equalTo(List.of()));
        assertThatProblem(TestDistrict.as(Ids.next(), "auditor").get("/v1/activity-records"))
                .hasStatus(403);
    }
}
