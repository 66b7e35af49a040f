package cn.anlan.campaign.cascade;

import static cn.anlan.campaign.cascade.DistrictCascade.awaitMeetings;
import static cn.anlan.campaign.cascade.DistrictCascade.meeting;
import static cn.anlan.campaign.cascade.DistrictCascade.publishNow;
import static cn.anlan.campaign.cascade.DistrictCascade.summary;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Units that appear, move and are reached later owe one plan of a cascade, never two and never none.
@QuarkusTest
@WithPlatform
class UnitsOfPlansIT {

    @Inject
    Clock clock;

    private DistrictCascade cascade;
    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void publishTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        cascade = DistrictCascade.published();
        district = cascade.district();
        campaign = cascade.campaign();
        cascade.awaitMeetings(campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
    }

    @Test
    void shouldOweANewcomerToTheNearestPlan() {
        var plan = cascade.derived();
        publishNow(district.street(), plan);
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);

        place("MILL,面粉厂,ENTERPRISE,STREET");

        awaitMeetings(unit("MILL"), plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        awaitMeetings(unit("MILL"), campaign);
        enrolments(unit("MILL"), campaign).then().body("items.owedTo", equalTo(List.of(plan.toString())));
        enrolments(unit("MILL"), plan).then().body("items[0].owedTo", nullValue());
    }

    @Test
    void shouldOweTheOtherPlanFromTheDayThatAUnitMoves() {
        place("TOWN,龙门浩街道,GOVERNMENT,", "MILL,面粉厂,ENTERPRISE,TOWN");
        var plan = cascade.derived();
        publishNow(district.street(), plan);
        var other = cascade.derived(unit("TOWN"));
        publishNow(unit("TOWN"), other);
        cascade.awaitMeetings(plan, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);

        place("PLANT,南岸机械厂,ENTERPRISE,TOWN");

        cascade.awaitMeetings(other, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        cascade.awaitMeetings(
                plan, "2022-01-01 OPEN", "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
        enrolments(district.plant(), campaign).then().body("items.owedTo", equalTo(List.of(other.toString())));
    }

    @Test
    void shouldOweTheCampaignAboveAgainFromTheDayThatAUnitLeavesThePlansPart() {
        var plan = cascade.derived();
        publishNow(district.street(), plan);
        cascade.awaitMeetings(plan, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);

        place("PLANT,南岸机械厂,ENTERPRISE,BUREAU");

        cascade.awaitMeetings(
                campaign, "2022-01-01 CANCELLED", "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        cascade.awaitMeetings(
                plan, "2022-01-01 OPEN", "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
    }

    @Test
    void shouldNotAskAgainForWhatWasDoneAheadOfThePlan() {
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var met = meet(campaign, "2022-04-20");
        var plan = cascade.derived();

        publishNow(district.street(), plan);

        cascade.awaitMeetings(plan, "2022-07-01 OPEN", "2022-10-01 OPEN");
        cascade.awaitMeetings(
                campaign, "2022-01-01 OPEN", "2022-04-01 FULFILLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");

        // What turns out not to have been done is owed where it was done.
        TestDistrict.as(district.plant(), "liaison-officer")
                .header("If-Match", met.header("ETag"))
                .body("{\"reason\": \"误报\"}")
                .post("/v1/activity-records/" + met.jsonPath().getString("id") + "/withdraw")
                .then()
                .statusCode(200);
        cascade.awaitMeetings(
                campaign, "2022-01-01 OPEN", "2022-04-01 OPEN", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
    }

    @Test
    void shouldOweOnceWhatAnAmendmentAboveBringsToNewUnits() {
        place("SCHOOL,海棠溪小学,INSTITUTION,STREET");
        var plan = cascade.derived();
        publishNow(district.street(), plan);
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);
        var drill = meeting("QUARTER")
                .replace("\"meeting\"", "\"drill\"")
                .replace("\"GOVERNMENT\", \"ENTERPRISE\"", "\"INSTITUTION\"");

        cascade.amendTheDistricts(meeting("QUARTER"), summary(true, "2022-12-20"), drill);
        awaitMeetings(unit("SCHOOL"), campaign, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        cascade.adopt(plan).then().statusCode(200);

        awaitMeetings(unit("SCHOOL"), plan, "2022-04-01 OPEN", "2022-07-01 OPEN", "2022-10-01 OPEN");
        awaitMeetings(unit("SCHOOL"), campaign, "2022-04-01 CANCELLED", "2022-07-01 CANCELLED", "2022-10-01 CANCELLED");
    }

    /// Adds or moves units: `code,name,kind,parent`, the codes without the district's prefix.
    private void place(String... units) {
        var rows = Arrays.stream(units)
                .map(unit -> unit.split(",", -1))
                .map(unit -> "%s-%s,%s,%s,%s"
                        .formatted(
                                district.prefix(),
                                unit[0],
                                unit[1],
                                unit[2],
                                unit[3].isEmpty() ? district.prefix() : district.prefix() + "-" + unit[3]))
                .toList();
        TestDistrict.importAsAdministrator("code,name,kind,parentCode\n" + String.join("\n", rows) + "\n", "")
                .then()
                .body("state", equalTo("COMPLETED"));
    }

    private UUID unit(String code) {
        return Ids.named("organization:" + district.prefix() + "-" + code);
    }

    private static Response enrolments(UUID unit, UUID of) {
        return TestDistrict.as(unit, "liaison-officer").get("/v1/campaigns/" + of + "/enrolments");
    }

    private Response meet(UUID of, String day) {
        var met = TestDistrict.as(district.plant(), "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "MEETING", "heldOn": "%s",
                         "place": "会议室", "participants": 12}
                        """.formatted(of, district.plant(), day))
                .post("/v1/activity-records");
        met.then().statusCode(201);
        return met;
    }
}
