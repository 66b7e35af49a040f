package cn.anlan.campaign.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.WrittenCampaign;
import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the units owe when the campaign's meetings are amended half-way: governments meet each quarter of 2022.
@QuarkusTest
@WithPlatform
class AmendedDutiesIT {

    private static final String MEETING = """
            {"key": "meeting", "kind": "ACTIVITY", "title": {"zh": "研究分析", "en": "Meeting"},
             "audience": {"type": "KIND", "kinds": ["GOVERNMENT"]}, "activityKinds": ["MEETING"], "target": %s,
             "schedule": {"holidayPolicy": "NONE",
                          "parts": [{"type": "PERIODS", "period": "%s", "partialPeriod": "AT_LEAST_HALF"}]}}
            """;
    private static final String ONCE = target(1);

    @Inject
    Clock clock;

    private TestDistrict district;
    private WrittenCampaign campaign;

    @BeforeEach
    void publishTheCampaign() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = WrittenCampaign.drafted(district, "2022-01-01");
        campaign.revise(content(MEETING.formatted(ONCE, "QUARTER"))).then().statusCode(200);
        campaign.publish().then().statusCode(200);
        awaitMeetings(
                district.street(),
                "2022-01-01 0/1 OPEN",
                "2022-04-01 0/1 OPEN",
                "2022-07-01 0/1 OPEN",
                "2022-10-01 0/1 OPEN");
    }

    @Test
    void shouldAskMoreOfWhatIsUnderWayAndToCome() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        meet(district.street(), "2022-02-10");
        meet(district.street(), "2022-05-09");

        amend(MEETING.formatted(target(2), "QUARTER"));

        awaitMeetings(
                district.street(),
                "2022-01-01 1/1 FULFILLED",
                "2022-04-01 1/2 OPEN",
                "2022-07-01 0/2 OPEN",
                "2022-10-01 0/2 OPEN");
        meet(district.street(), "2022-05-10");
        awaitMeetings(
                district.street(),
                "2022-01-01 1/1 FULFILLED",
                "2022-04-01 2/2 FULFILLED",
                "2022-07-01 0/2 OPEN",
                "2022-10-01 0/2 OPEN");
    }

    @Test
    void shouldCountWhatWasDoneTowardsAnotherRhythm() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        meet(district.street(), "2022-04-20");
        meet(district.street(), "2022-05-09");

        amend(MEETING.formatted(ONCE, "HALF_YEAR"));

        awaitMeetings(
                district.street(),
                "2022-01-01 2/1 FULFILLED",
                "2022-01-01 0/1 OPEN",
                "2022-04-01 2/1 FULFILLED",
                "2022-07-01 0/1 OPEN",
                "2022-07-01 0/1 CANCELLED",
                "2022-10-01 0/1 CANCELLED");
    }

    @Test
    void shouldReachUnitsThatNothingReachedBefore() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var drill = MEETING.formatted(ONCE, "QUARTER")
                .replace("\"meeting\"", "\"drill\"")
                .replace("GOVERNMENT", "ENTERPRISE");

        amend(MEETING.formatted(ONCE, "QUARTER"), drill);

        // From 10 May, 52 of 91 days are left of the quarter: more than half.
        awaitMeetings(district.plant(), "2022-04-01 0/1 OPEN", "2022-07-01 0/1 OPEN", "2022-10-01 0/1 OPEN");
        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/campaigns/" + campaign.id() + "/enrolments")
                .then()
                .body("items.enrolledOn", equalTo(List.of("2022-05-10")));
        // Who took part before, is asked for nothing else.
        awaitMeetings(
                district.street(),
                "2022-01-01 0/1 OPEN",
                "2022-04-01 0/1 OPEN",
                "2022-07-01 0/1 OPEN",
                "2022-10-01 0/1 OPEN");
    }

    @Test
    void shouldBindWhoJoinsByWhatWasAmended() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        amend(MEETING.formatted(target(3), "HALF_YEAR"));
        TestClock.moveTo("2022-06-10T09:00+08:00", clock);

        TestDistrict.importAsAdministrator(
                        """
                        code,name,kind,parentCode
                        P-TOWN,新设街道,GOVERNMENT,P
                        """.replace("P-", district.prefix() + "-").replace(",P\n", "," + district.prefix() + "\n"), "")
                .then()
                .body("state", equalTo("COMPLETED"));

        awaitMeetings(Ids.named("organization:" + district.prefix() + "-TOWN"), "2022-07-01 0/3 OPEN");
    }

    private void amend(String... requirements) {
        campaign.amend(content(requirements)).then().statusCode(201);
    }

    private void meet(UUID unit, String day) {
        TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "MEETING", "heldOn": "%s",
                         "place": "会议室", "participants": 12}
                        """.formatted(campaign.id(), unit, day))
                .post("/v1/activity-records")
                .then()
                .statusCode(201);
    }

    private static String content(String... requirements) {
        return WrittenCampaign.content("2022-01-01", "2022-12-31", requirements);
    }

    private static String target(int quantity) {
        return "{\"quantity\": %d, \"counters\": [], \"perHeadOf\": [], \"sharedBy\": \"UNIT\"}".formatted(quantity);
    }

    private void awaitMeetings(UUID unit, String... lines) {
        Awaitility.await().untilAsserted(() -> assertThat(meetings(unit)).containsExactly(lines));
    }

    /// `2022-04-01 1/2 OPEN`: the first day that counts, how many are done of how many, and where it stands.
    private List<String> meetings(UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select period_start || ' ' || quantity_done || '/' || quantity_due || ' ' || state as line
                        from commitment where campaign_id = ? and organization_id = ? and period_end < date '2023-01-01'
                        order by period_start, period_end desc, state
                        """)) {
            query.setObject(1, campaign.id());
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
}
