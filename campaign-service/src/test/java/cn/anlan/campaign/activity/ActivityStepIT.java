package cn.anlan.campaign.activity;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the record to its verification, and back.
@QuarkusTest
@WithPlatform
class ActivityStepIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private Lectures lectures;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        lectures = new Lectures(district, district.launch("leaders-talk-safety", "2020-12-23"));
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
    }

    @Test
    void shouldLetAnOfficeAboveVerify() {
        var lecture = lectures.recorded("2021-03-05");

        lectures.verified(lecture)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("VERIFIED"))
                .body("stateLabel", equalTo("已核实"));
    }

    @Test
    void shouldLetNobodyVerifyHisOwnUnitsRecord() {
        var lecture = lectures.recorded("2021-03-05");

        assertThatProblem(
                        lectures.step(TestDistrict.as(district.street(), "committee-officer"), lecture, "verify", "{}"))
                .hasStatus(403)
                .hasCode("forbidden");
        assertThatProblem(lectures.step(
                        TestDistrict.as(district.street(), "committee-officer"),
                        lecture,
                        "return",
                        "{\"reason\": \"重报\"}"))
                .hasStatus(403);
        // Below the unit, and beside it, the record is not there.
        for (var stranger : List.of(
                district.plant(), district.bureau(), TestDistrict.create().office())) {
            assertThatProblem(lectures.step(TestDistrict.as(stranger, "committee-officer"), lecture, "verify", "{}"))
                    .hasStatus(404);
        }
    }

    @Test
    void shouldLetTheSupervisorVerify() {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put("organizationId", district.plant().toString());
        var recorded = TestDistrict.as(district.plant(), "unit-leader")
                .body(Lectures.json(lecture))
                .post(Lectures.PATH);

        lectures.step(TestDistrict.as(district.bureau(), "committee-officer"), recorded, "verify", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));
    }

    @Test
    void shouldCorrectAReturnedRecordAndSubmitItAgain() {
        var lecture = lectures.recorded("2021-03-05");

        var returned = lectures.returned(lecture, "缺少签到表");
        returned.then().statusCode(200).body("state", equalTo("RETURNED")).body("returnReason", equalTo("缺少签到表"));
        var correction = lectures.byPartyHead("2021-03-04");
        var corrected = lectures.edited(returned, correction);
        corrected.then().statusCode(200).body("state", equalTo("RETURNED")).body("heldOn", equalTo("2021-03-04"));
        lectures.submittedAgain(corrected)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("returnReason", nullValue());

        lectures.reading()
                .get(Lectures.location(lecture) + "/history")
                .then()
                .statusCode(200)
                .body("items.step", equalTo(List.of("SUBMIT", "EDIT", "RETURN", "SUBMIT")))
                .body("items.state", equalTo(List.of("SUBMITTED", "RETURNED", "RETURNED", "SUBMITTED")))
                .body("items[1].changes.field", equalTo(List.of("heldOn")))
                .body("items[1].changes[0].before", equalTo("2021-03-05"))
                .body("items[1].changes[0].after", equalTo("2021-03-04"))
                .body("items[1].organizationId", equalTo(district.street().toString()))
                .body("items[2].reason", equalTo("缺少签到表"))
                .body("items[2].organizationId", equalTo(district.office().toString()));
    }

    @Test
    void shouldAskForAnotherVerificationOfWhatWasEdited() {
        var verified = lectures.verified(lectures.recorded("2021-03-05"));
        var change = lectures.byPartyHead("2021-03-05");
        change.put("participants", 121);

        lectures.edited(verified, change).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        lectures.reading()
                .get(Lectures.location(verified) + "/history")
                .then()
                .body("items.step", equalTo(List.of("EDIT", "VERIFY", "SUBMIT")))
                .body("items.state", equalTo(List.of("SUBMITTED", "VERIFIED", "SUBMITTED")));
    }

    @Test
    void shouldTakeAnEditThatChangesNothingForNone() {
        var verified = lectures.verified(lectures.recorded("2021-03-05"));

        lectures.edited(verified, lectures.byPartyHead("2021-03-05"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(verified.header("ETag")))
                .body("state", equalTo("VERIFIED"));
    }

    @Test
    void shouldTakeNoStepThatTheStateForbids() {
        var withdrawn = lectures.withdrawn(lectures.recorded("2021-03-05"), "重复登记");
        withdrawn.then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThatProblem(lectures.verified(withdrawn)).hasStatus(409).hasCode("state-conflict");
        assertThatProblem(lectures.returned(withdrawn, "晚了")).hasStatus(409).hasCode("state-conflict");
        assertThatProblem(lectures.submittedAgain(withdrawn)).hasStatus(409).hasCode("state-conflict");
        var change = lectures.byPartyHead("2021-03-05");
        change.put("place", "别处");
        assertThatProblem(lectures.edited(withdrawn, change)).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldWantToKnowWhichVersionIsMeant() {
        var lecture = lectures.recorded("2021-03-05");
        var location = Lectures.location(lecture);
        var change = lectures.byPartyHead("2021-03-05");
        change.put("place", "别处");

        assertThatProblem(lectures.asUnit().body(Lectures.json(change)).put(location))
                .hasStatus(428)
                .hasCode("version-required");
        assertThatProblem(district.asOfficer().post(location + "/verify")).hasStatus(428);
        lectures.edited(lecture, change).then().statusCode(200);
        assertThatProblem(lectures.edited(lecture, change)).hasStatus(412).hasCode("stale-version");
        assertThatProblem(lectures.verified(lecture)).hasStatus(412);
    }

    @Test
    void shouldKeepTheUnitAndTheCampaignOfARecord() {
        var lecture = lectures.recorded("2021-03-05");
        var elsewhere = lectures.byPartyHead("2021-03-05");
        elsewhere.put("campaignId", Ids.next().toString());

        assertThatProblem(lectures.edited(lecture, elsewhere)).hasStatus(400).hasErrorAt("/campaignId");
    }

    @Test
    void shouldLetOneOfManyVerifyAtOnce() {
        var lecture = lectures.recorded("2021-03-05");

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> lectures.verified(lecture).statusCode()))
                .toList();

        var statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }
}
