package cn.anlan.campaign.activity;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a record says.
@QuarkusTest
@WithPlatform
class ActivityRecordIT {

    private static final String LECTURER = "欧阳某甲";
    private static final String LISTENER = "李某乙";

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;
    private Lectures lectures;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        lectures = new Lectures(district, campaign);
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
    }

    private Map<String, Object> lectureWithNames() {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put(
                "people",
                Map.of(
                        "lecturer",
                        LECTURER,
                        "participants",
                        List.of(Map.of("name", LISTENER, "kind", "WORKSHOP_TEAM", "post", "安全员"))));
        return lecture;
    }

    @Test
    void shouldKeepAllThatIsToldOfAnActivity() {
        var lecture = lectureWithNames();
        lecture.put(
                "participantsByKind",
                List.of(
                        Map.of("kind", "GRASS_ROOTS_STAFF", "count", 80),
                        Map.of("kind", "WORKSHOP_TEAM", "count", 40)));
        lecture.put("partners", List.of("区总工会"));
        lecture.put("sectors", List.of("FIRE", "GAS"));
        lecture.put("narrative", "结合事故案例讲岗位责任");
        lecture.put("recordedAt", "2021-03-05T16:20:00+08:00");

        var recorded = lectures.recorded(lecture);

        recorded.then().statusCode(201);
        lectures.reading()
                .get(recorded.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(recorded.header("ETag")))
                .body("setting", equalTo("COMMUNITY"))
                .body("lecturerPost", equalTo("党工委书记"))
                .body("participants", equalTo(120))
                .body("participantsByKind.count", equalTo(List.of(80, 40)))
                .body("partners", equalTo(List.of("区总工会")))
                .body("sectors", equalTo(List.of("FIRE", "GAS")))
                .body("narrative", equalTo("结合事故案例讲岗位责任"))
                .body("recordedAt", equalTo("2021-03-05T16:20:00+08:00"))
                .body("receivedAt", endsWith("+08:00"))
                .body("alsoCountsFor", equalTo(List.of()))
                .body("returnReason", nullValue());
    }

    @Test
    void shouldShowNamesMasked() {
        var recorded = lectures.recorded(lectureWithNames());
        var list = lectures.reading().get(Lectures.PATH + "?campaignId=" + campaign);

        recorded.then()
                .body("people.lecturer", equalTo("欧***"))
                .body("people.participants[0].name", equalTo("李**"))
                .body("people.participants[0].post", equalTo("安全员"));
        list.then().body("items[0].people.lecturer", equalTo("欧***"));
        for (var answer : List.of(recorded, list)) {
            assertThat(answer.asString()).doesNotContain(LECTURER).doesNotContain(LISTENER);
        }
    }

    @Test
    void shouldShowNamesInClearToWhoNeedsThemAndKeepThatOnRecord() throws SQLException {
        var recorded = lectures.recorded(lectureWithNames());
        var people = Lectures.location(recorded) + "/people";

        district.asOfficer()
                .get(people)
                .then()
                .statusCode(200)
                .body("lecturer", equalTo(LECTURER))
                .body("participants[0].name", equalTo(LISTENER));

        assertThat(audited(recorded)).containsExactly("activity.submit", "activity.people.read");
        assertThatProblem(TestDistrict.as(district.street(), "inspector").get(people))
                .hasStatus(403);
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader").get(people))
                .hasStatus(404);
    }

    @Test
    void shouldKeepNamesUnreadableInTheDatabaseAndOutOfEvents() throws SQLException {
        var recorded = lectures.recorded(lectureWithNames());
        var renamed = lectureWithNames();
        renamed.put("people", Map.of("lecturer", "欧阳某丙", "participants", List.of()));
        lectures.edited(recorded, renamed).then().statusCode(200).body("people.participants", equalTo(List.of()));

        var id = UUID.fromString(recorded.jsonPath().getString("id"));
        var stored = rowsOf(id);
        assertThat(stored)
                .contains("sealed_people")
                .doesNotContain("某甲")
                .doesNotContain("某乙")
                .doesNotContain("某丙");
        for (var name : List.of("某甲", "某乙", "某丙")) {
            assertThat(stored).doesNotContain(hex(name.getBytes(StandardCharsets.UTF_8)));
        }
        try (var activities = EventProbe.of(EventTypes.ACTIVITY_CHANGED)) {
            activities.await(id, data -> true);
            assertThat(activities.eventsOf(id)).extracting(EventJson::write).allMatch(json -> !json.contains("某"));
        }
    }

    @Test
    void shouldLeaveNamesAsTheyAreWhenAnEditDoesNotSpeakOfThem() {
        var recorded = lectures.recorded(lectureWithNames());
        var edit = lectures.byPartyHead("2021-03-05");
        edit.put("place", "社区广场");

        lectures.edited(recorded, edit).then().statusCode(200).body("people.lecturer", equalTo("欧***"));

        lectures.reading()
                .get(Lectures.location(recorded) + "/history")
                .then()
                .body("items[0].changes.field", equalTo(List.of("place")));
    }

    @Test
    void shouldTellOfChangedNamesThatTheyChanged() {
        var recorded = lectures.recorded(lectureWithNames());
        var edit = lectureWithNames();
        edit.put("people", Map.of("lecturer", "欧阳某丙", "participants", List.of()));

        lectures.edited(recorded, edit).then().statusCode(200);

        var history = lectures.reading().get(Lectures.location(recorded) + "/history");
        history.then().body("items[0].changes.field", equalTo(List.of("people")));
        assertThat(history.asString()).doesNotContain("某");
    }

    @Test
    void shouldRefuseWhatTheTemplateDoesNotOffer() {
        refuses("setting", "FACTORY_FLOOR", "/setting");
        refuses("channel", "PIGEON", "/channel");
        refuses("topics", List.of("LAWS_AND_DUTIES", "COOKING"), "/topics/1");
        refuses("audienceKind", "PASSERS_BY", "/audienceKind");
        refuses("participantsByKind", List.of(Map.of("kind", "PASSERS_BY", "count", 1)), "/participantsByKind/0/kind");
        refuses(
                "people",
                Map.of("participants", List.of(Map.of("name", LISTENER, "kind", "PASSERS_BY"))),
                "/people/participants/0/kind");
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        refuses("participants", -1, "/participants");
        refuses("participantsByKind", List.of(Map.of("kind", "WORKSHOP_TEAM", "count", 121)), "/participantsByKind");
        refuses("recordedAt", "2021-03-06T00:00:00+08:00", "/recordedAt");
        refuses("place", " ", "/place");
        refuses("people", Map.of("participants", List.of(Map.of("name", ""))), "/people/participants/0/name");
    }

    private void refuses(String field, Object value, String pointer) {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put(field, value);
        assertThatProblem(lectures.recorded(lecture)).hasStatus(400).hasErrorAt(pointer);
    }

    @Test
    void shouldTellWhoWorkedOfflineWhatStandsUnderItsId() {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put("id", Ids.next().toString());
        var first = lectures.recorded(lecture);
        lectures.verified(first).then().statusCode(200);

        var again = lectures.recorded(lecture);

        assertThatProblem(again).hasStatus(409).hasCode("id-taken");
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        lectures.reading().get(again.header("Location")).then().statusCode(200).body("state", equalTo("VERIFIED"));
        // Whoever may not see it learns no more than that the id is taken.
        var foreign = lectures.byPartyHead("2021-03-05");
        foreign.put("id", lecture.get("id"));
        foreign.put("organizationId", district.plant().toString());
        var refused = TestDistrict.as(district.plant(), "liaison-officer")
                .body(Lectures.json(foreign))
                .post(Lectures.PATH);
        assertThatProblem(refused).hasStatus(409).hasCode("id-taken");
        assertThat(refused.header("ETag")).isNull();
        assertThat(refused.header("Location")).isNull();
    }

    @Test
    void shouldGiveAnIdToOneOfManyAtOnce() {
        var lecture = lectures.byPartyHead("2021-03-05");
        lecture.put("id", Ids.next().toString());

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> lectures.recorded(lecture)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    private static List<String> audited(Response recorded) throws SQLException {
        return TestRows.of(
                "select action from audit_entry where subject_id = ? order by number",
                UUID.fromString(recorded.jsonPath().getString("id")));
    }

    private static String rowsOf(UUID id) throws SQLException {
        return String.join(
                        "\n", TestRows.of("select to_jsonb(record)::text from activity_record record where id = ?", id))
                + String.join(
                        "\n",
                        TestRows.of(
                                "select to_jsonb(entry)::text from activity_history entry where activity_id = ?", id));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
