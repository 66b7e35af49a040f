package cn.anlan.campaign.activity;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What records count for. In the first half of 2021 the street owes two lectures, by its two heads, to one
/// campaign, and to another an analysis meeting a quarter, a report meeting a half-year and a seminar a year.
@QuarkusTest
@WithPlatform
class ActivityCountIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID lectureCampaign;
    private UUID studyCampaign;
    private Lectures lectures;

    @BeforeEach
    void launchTwoCampaigns() {
        TestClock.moveTo("2020-05-01T09:00+08:00", clock);
        district = TestDistrict.create();
        studyCampaign = district.launch("study-2020-2022", "2020-05-01");
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        lectureCampaign = district.launch("leaders-talk-safety", "2020-12-23");
        lectures = new Lectures(district, lectureCampaign);
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
    }

    private Map<String, Object> lectureThatWasAlso(String... kinds) {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put(
                "alsoCountsFor",
                Arrays.stream(kinds)
                        .map(kind -> Map.of("campaignId", studyCampaign.toString(), "activityKind", kind))
                        .toList());
        return lecture;
    }

    /// `2021-01-01 PARTY_HEAD 1/0 FULFILLED`: what is done and what of it is verified, where anything is.
    private List<String> done() throws SQLException {
        return TestRows.of("""
                select period_start || ' to ' || period_end || ' ' || coalesce(counter_key || ' ', '') || quantity_done
                       || '/' || quantity_verified || ' ' || state
                from commitment where organization_id = ? and quantity_done > 0
                order by due_at, counter_key
                """, district.street());
    }

    @Test
    void shouldCountOneRecordForAllThatItWas() throws SQLException {
        lectures.recorded(lectureThatWasAlso("ANALYSIS_MEETING", "SEMINAR"))
                .then()
                .statusCode(201)
                .body("alsoCountsFor.activityKind", equalTo(List.of("ANALYSIS_MEETING", "SEMINAR")))
                .body("countsTowards", hasSize(3));

        assertThat(done())
                .containsExactly(
                        "2021-01-01 to 2021-03-31 1/0 FULFILLED",
                        "2021-01-01 to 2021-06-30 PARTY_HEAD 1/0 FULFILLED",
                        "2021-01-01 to 2021-12-31 1/0 FULFILLED");
    }

    @Test
    void shouldLeadFromTheRecordToTheCommitmentAndBack() {
        var lecture = lectures.recorded(lectureThatWasAlso("SEMINAR"));
        lectures.recorded("2021-03-04");

        lecture.then()
                .body(
                        "countsTowards.campaignId",
                        equalTo(List.of(lectureCampaign.toString(), studyCampaign.toString())))
                .body("countsTowards[0].counterKey", equalTo("PARTY_HEAD"))
                .body("countsTowards[0].periodStart", equalTo("2021-01-01"))
                .body("countsTowards[0].periodEnd", equalTo("2021-06-30"))
                .body("countsTowards[1].periodEnd", equalTo("2021-12-31"));

        var id = lecture.jsonPath().getString("id");
        lectures.reading()
                .get(Lectures.PATH + "?commitmentId=" + lecture.jsonPath().getString("countsTowards[0].commitmentId"))
                .then()
                .body("items", hasSize(2))
                .body("items.id", hasItem(id));
        lectures.reading()
                .get(Lectures.PATH + "?commitmentId=" + lecture.jsonPath().getString("countsTowards[1].commitmentId"))
                .then()
                .body("items.id", equalTo(List.of(id)));
        lectures.reading()
                .get(Lectures.PATH + "?campaignId=" + studyCampaign)
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void shouldTakeBackWhatAWithdrawnRecordCountedFor() throws SQLException {
        var lecture = lectures.recorded(lectureThatWasAlso("SEMINAR"));
        lectures.recorded("2021-03-04");

        lectures.withdrawn(lecture, "重复登记").then().statusCode(200).body("countsTowards", equalTo(List.of()));

        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 1/0 FULFILLED");
    }

    @Test
    void shouldNotCountAReturnedRecordUntilItIsSubmittedAgain() throws SQLException {
        var returned = lectures.returned(lectures.recorded("2021-03-05"), "缺少签到表");
        assertThat(done()).isEmpty();

        var again = lectures.submittedAgain(returned);
        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 1/0 FULFILLED");

        lectures.verified(again).then().statusCode(200);
        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 1/1 FULFILLED");
    }

    @Test
    void shouldCountAnEditedRecordForWhatItSaysNow() throws SQLException {
        var lecture = lectures.recorded(lectureThatWasAlso("SEMINAR"));
        var edit = lectureThatWasAlso("REPORT_MEETING");
        edit.put("counterKey", "ADMINISTRATIVE_HEAD");

        lectures.edited(lecture, edit).then().statusCode(200);

        assertThat(done())
                .containsExactly(
                        "2021-01-01 to 2021-06-30 ADMINISTRATIVE_HEAD 1/0 FULFILLED",
                        "2021-01-01 to 2021-06-30 1/0 FULFILLED");
    }

    /// No bundled template asks for different ones yet, so the campaign is told to past the service.
    private void askForLecturesOfDifferentSectors() throws SQLException {
        TestRows.change(
                "update campaign set requirements = replace(requirements, ?, ?) where id = ?",
                "\"sharedBy\"",
                "\"distinctBy\":\"SECTOR\",\"sharedBy\"",
                lectureCampaign);
    }

    private Response lectureAbout(String... sectors) {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put("sectors", List.of(sectors));
        return lectures.recorded(lecture);
    }

    @Test
    void shouldCountEachDifferentSectorOnceWhereDifferentOnesAreAskedFor() throws SQLException {
        askForLecturesOfDifferentSectors();

        lectureAbout("FIRE");
        var second = lectureAbout("FIRE");
        var third = lectureAbout("FIRE", "GAS");
        lectureAbout().then().statusCode(201).body("countsTowards", equalTo(List.of()));
        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 2/0 FULFILLED");

        lectures.verified(second);
        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 2/1 FULFILLED");

        lectures.withdrawn(third, "重复登记");
        assertThat(done()).containsExactly("2021-01-01 to 2021-06-30 PARTY_HEAD 1/1 FULFILLED");
    }

    @Test
    void shouldRefuseToCountForWhatTheUnitDoesNotOwe() {
        var foreign = TestDistrict.create().launch("study-2020-2022", "2020-05-01");
        assertThatProblem(lectures.recorded(lectureThatWasAlso("DANCE")))
                .hasStatus(400)
                .hasErrorAt("/alsoCountsFor/0/activityKind");
        assertThatProblem(lectures.recorded(lectureThatWasAlso("SEMINAR", "SEMINAR")))
                .hasStatus(400)
                .hasErrorAt("/alsoCountsFor/1");
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put("alsoCountsFor", List.of(Map.of("campaignId", foreign.toString(), "activityKind", "SEMINAR")));
        assertThatProblem(lectures.recorded(lecture)).hasStatus(400).hasErrorAt("/alsoCountsFor/0/campaignId");
    }
}
