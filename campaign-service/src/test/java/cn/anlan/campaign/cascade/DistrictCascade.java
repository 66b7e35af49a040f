package cn.anlan.campaign.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.WrittenCampaign;
import cn.anlan.testing.TestPostgres;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/// A district's campaign for a year, and the plans that are made of it: its streets and enterprises are asked for a
/// meeting each quarter, and for a summary.
record DistrictCascade(TestDistrict district, UUID campaign) {

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

    static DistrictCascade published() {
        var district = TestDistrict.create();
        var campaign = WrittenCampaign.drafted(district, "2022-01-01");
        campaign.revise(content(meeting("QUARTER"), summary(true, "2022-12-20")))
                .then()
                .statusCode(200);
        publishNow(district.office(), campaign.id());
        return new DistrictCascade(district, campaign.id());
    }

    static String meeting(String period) {
        return MEETING.formatted(period);
    }

    static String summary(boolean mandatory, String day) {
        return SUMMARY.formatted(mandatory, day);
    }

    private static String content(String... requirements) {
        return WrittenCampaign.content("2022-01-01", "2022-12-31", requirements);
    }

    static Response publish(UUID organization, UUID id) {
        return new WrittenCampaign(organization, id).publish();
    }

    /// Publishes it, and waits until its first day is noticed to have come.
    static void publishNow(UUID organization, UUID id) {
        publish(organization, id).then().statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> TestDistrict.as(organization, "committee-officer")
                        .get("/v1/campaigns/" + id)
                        .then()
                        .body("status", equalTo("RUNNING")));
    }

    static Response derive(UUID organization, UUID parent) {
        return TestDistrict.as(organization, "committee-officer")
                .body("{\"organizationId\": \"%s\"}".formatted(organization))
                .post("/v1/campaigns/" + parent + "/derive");
    }

    /// A plan of the street, still a draft.
    UUID derived() {
        return derived(district.street());
    }

    UUID derived(UUID organization) {
        return derive(organization, campaign)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    Response revise(UUID plan, String... requirements) {
        return new WrittenCampaign(district.street(), plan).revise(content(requirements));
    }

    void amendTheDistricts(String... requirements) {
        new WrittenCampaign(district.office(), campaign)
                .amend(content(requirements))
                .then()
                .statusCode(201);
    }

    Response adopt(UUID plan) {
        return TestDistrict.as(district.street(), "committee-officer")
                .header("If-Match", "*")
                .post("/v1/campaigns/" + plan + "/adopt");
    }

    Response read(UUID plan) {
        return TestDistrict.as(district.street(), "committee-officer").get("/v1/campaigns/" + plan);
    }

    /// `2022-04-01 OPEN`, of a unit in one campaign, in the order of periods.
    static List<String> meetings(UUID unit, UUID of) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select period_start || ' ' || state as line from commitment
                        where campaign_id = ? and organization_id = ? and period_end < date '2023-01-01'
                          and kind = 'ACTIVITY_QUOTA'
                        order by period_start
                        """)) {
            query.setObject(1, of);
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

    /// Of the plant.
    void awaitMeetings(UUID of, String... lines) {
        awaitMeetings(district.plant(), of, lines);
    }

    static void awaitMeetings(UUID unit, UUID of, String... lines) {
        Awaitility.await().untilAsserted(() -> assertThat(meetings(unit, of)).containsExactly(lines));
    }
}
