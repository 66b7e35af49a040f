package cn.anlan.campaign.commitment;

import static cn.anlan.campaign.TestCampaigns.activity;
import static cn.anlan.campaign.TestCampaigns.content;
import static cn.anlan.campaign.TestCampaigns.meetings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestCampaigns;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
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

/// How much is owed, and when, where a notice says it by what there is, or by what has been done.
@QuarkusTest
@WithPlatform
class CountingRulesIT {

    /// Three a quarter, or one for each enterprise where there are fewer.
    private static final String CHECKS = meetings("checks", "QUARTER", """
            "target": {"quantity": 3, "counters": [], "perHeadOf": [], "sharedBy": "UNIT"},
            "noMoreThan": {"type": "KIND", "kinds": ["ENTERPRISE"]},
            """);

    /// Two a year by all units below one body together.
    private static final String SHARED = meetings("shared", "YEAR", """
            "target": {"quantity": 2, "counters": [], "perHeadOf": [], "sharedBy": "SIBLINGS"},
            """);

    private static final String DRILL = activity("drill", "", """
            {"type": "DATES", "dates": ["2022-03-31", "2022-09-30"], "by": "00:00"}
            """);

    /// Within three working days of a drill.
    private static final String REVIEW = activity("review", "", """
            {"type": "RELATIVE", "anchor": {"type": "FULFILMENT", "requirement": "drill"}, "days": 3,
             "count": "WORKING", "by": "00:00"}
            """).replace("MEETING", "REVIEW_MEETING");

    @Inject
    Clock clock;

    private TestDistrict district;

    @BeforeEach
    void create() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        district = TestDistrict.create();
    }

    private UUID publish(String... requirements) {
        return TestCampaigns.publish(district.office(), "2022-01-01", asking(requirements));
    }

    private static String asking(String... requirements) {
        return content("2022-01-01", "2022-12-31", List.of(), requirements);
    }

    private void enterprises(String parent, int count) {
        var rows = new StringBuilder("code,name,kind,parentCode\n");
        for (int i = 0; i < count; i++) {
            rows.append("%s-E%d,企业%d,ENTERPRISE,%1$s%n".formatted(district.prefix() + parent, i, i));
        }
        TestDistrict.importAsAdministrator(rows.toString(), "").then().body("refused", equalTo(0));
    }

    /// `2022-03-31 OPEN 0/3`, in the order of days.
    private static List<String> owed(UUID campaign, UUID unit, String key) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select (due_at at time zone 'Asia/Shanghai')::date - 1 || ' ' || state || ' ' || quantity_done || '/'
                            || quantity_due as line
                        from commitment
                        where campaign_id = ? and organization_id = ? and title_en = ?
                        order by due_at
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            query.setString(3, "Activity " + key);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString("line"));
                }
                return lines;
            }
        }
    }

    private static void awaitOwed(UUID campaign, UUID unit, String key, String... lines) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(owed(campaign, unit, key)).containsExactly(lines));
    }

    /// @return where the record is
    private static String hold(UUID campaign, UUID unit, String kind, String day) {
        var recorded = TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "%s", "heldOn": "%s",
                         "place": "会议室", "participants": 12}
                        """.formatted(campaign, unit, kind, day))
                .post("/v1/activity-records");
        recorded.then().statusCode(201);
        return recorded.header("Location").replaceAll(".*(?=/v1/)", "");
    }

    private void withdraw(String record) {
        TestDistrict.as(district.plant(), "liaison-officer")
                .header("If-Match", "*")
                .body("{\"reason\": \"重复填报\"}")
                .post(record + "/withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldOweNoMoreThanThereAreUnitsBelowWhenItIsPublishedOrAmended() throws SQLException {
        enterprises("-BUREAU", 5);
        var campaign = publish(CHECKS);
        // The plant is the street's only enterprise; there are five in the bureau's care, and nobody is below the
        // plant.
        awaitOwed(
                campaign,
                district.street(),
                "checks",
                "2022-03-31 OPEN 0/1",
                "2022-06-30 OPEN 0/1",
                "2022-09-30 OPEN 0/1",
                "2022-12-31 OPEN 0/1");
        assertThat(owed(campaign, district.bureau(), "checks")).hasSize(4).allMatch(line -> line.endsWith("0/3"));
        assertThat(owed(campaign, district.plant(), "checks")).isEmpty();

        TestClock.moveTo("2022-07-10T09:00+08:00", clock);
        enterprises("-STREET", 1);
        Awaitility.await().until(() -> !planned(campaign).isEmpty());
        assertThat(owed(campaign, district.street(), "checks")).hasSize(4).allMatch(line -> line.endsWith("0/1"));

        TestCampaigns.amend(district.office(), campaign, asking(CHECKS.replace("\"quantity\": 3", "\"quantity\": 2")))
                .then()
                .statusCode(201);

        awaitOwed(
                campaign,
                district.street(),
                "checks",
                "2022-03-31 OPEN 0/1",
                "2022-06-30 OPEN 0/1",
                "2022-09-30 OPEN 0/2",
                "2022-12-31 OPEN 0/2");
    }

    /// Nothing until all who take part are planned.
    private static List<Boolean> planned(UUID campaign) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement(
                        "select true from launch_progress where campaign_id = ? and enrolled = planned")) {
            query.setObject(1, campaign);
            try (var rows = query.executeQuery()) {
                return rows.next() ? List.of(true) : List.of();
            }
        }
    }

    @Test
    void shouldOweWhatFollowsOnlyFromTheDayOfAFulfilment() throws SQLException {
        var campaign = publish(DRILL, REVIEW);
        awaitOwed(campaign, district.plant(), "drill", "2022-03-31 OPEN 0/1", "2022-09-30 OPEN 0/1");
        assertThat(owed(campaign, district.plant(), "review")).isEmpty();
        TestClock.moveTo("2022-03-11T18:00+08:00", clock);

        hold(campaign, district.plant(), "MEETING", "2022-03-11");

        // That Friday's third working day is Wednesday. Nobody else held a drill.
        awaitOwed(campaign, district.plant(), "review", "2022-03-16 OPEN 0/1");
        assertThat(owed(campaign, district.street(), "review")).isEmpty();
        hold(campaign, district.plant(), "REVIEW_MEETING", "2022-03-11");
        assertThat(owed(campaign, district.plant(), "review")).containsExactly("2022-03-16 FULFILLED 1/1");

        // Both at once: the review counts although nobody owed it yet.
        hold(campaign, district.street(), "MEETING", "2022-03-11");
        hold(campaign, district.street(), "REVIEW_MEETING", "2022-03-11");
        awaitOwed(campaign, district.street(), "review", "2022-03-16 FULFILLED 1/1");
    }

    @Test
    void shouldOweTogetherWhatSiblingsShare() {
        enterprises("-STREET", 1);
        var neighbour = Ids.named("organization:" + district.prefix() + "-STREET-E0");
        var campaign = publish(SHARED);
        awaitOwed(campaign, neighbour, "shared", "2022-12-31 OPEN 0/2");
        TestClock.moveTo("2022-03-11T18:00+08:00", clock);

        var first = hold(campaign, district.plant(), "MEETING", "2022-03-10");
        awaitOwed(campaign, neighbour, "shared", "2022-12-31 OPEN 1/2");
        awaitOwed(campaign, district.plant(), "shared", "2022-12-31 OPEN 1/2");
        hold(campaign, neighbour, "MEETING", "2022-03-11");

        awaitOwed(campaign, district.plant(), "shared", "2022-12-31 FULFILLED 2/2");
        awaitOwed(campaign, neighbour, "shared", "2022-12-31 FULFILLED 2/2");
        // Another body's units are another group.
        awaitOwed(campaign, district.street(), "shared", "2022-12-31 OPEN 0/2");

        withdraw(first);
        awaitOwed(campaign, district.plant(), "shared", "2022-12-31 OPEN 1/2");
        awaitOwed(campaign, neighbour, "shared", "2022-12-31 OPEN 1/2");
    }

    @Test
    void shouldLetWhoJoinsAGroupTakePartInWhatItHasDone() {
        var campaign = publish(SHARED.replace("SIBLINGS", "CAMPAIGN"));
        awaitOwed(campaign, district.plant(), "shared", "2022-12-31 OPEN 0/2");
        TestClock.moveTo("2022-03-11T18:00+08:00", clock);
        hold(campaign, district.plant(), "MEETING", "2022-03-10");
        awaitOwed(campaign, district.bureau(), "shared", "2022-12-31 OPEN 1/2");

        enterprises("-STREET", 1);

        awaitOwed(
                campaign,
                Ids.named("organization:" + district.prefix() + "-STREET-E0"),
                "shared",
                "2022-12-31 OPEN 1/2");
    }

    @Test
    void shouldOweItForEachFulfilmentAndNoMoreWhenThatIsTakenBack() throws SQLException {
        var campaign = publish(DRILL, REVIEW);
        TestClock.moveTo("2022-03-11T18:00+08:00", clock);
        var first = hold(campaign, district.plant(), "MEETING", "2022-03-11");
        awaitOwed(campaign, district.plant(), "review", "2022-03-16 OPEN 0/1");
        TestClock.moveTo("2022-09-01T18:00+08:00", clock);
        hold(campaign, district.plant(), "MEETING", "2022-09-01");
        awaitOwed(campaign, district.plant(), "review", "2022-03-16 OPEN 0/1", "2022-09-06 OPEN 0/1");

        withdraw(first);

        awaitOwed(campaign, district.plant(), "review", "2022-03-16 CANCELLED 0/1", "2022-09-06 OPEN 0/1");
        assertThat(owed(campaign, district.plant(), "drill"))
                .containsExactly("2022-03-31 OPEN 0/1", "2022-09-30 FULFILLED 1/1");
    }
}
