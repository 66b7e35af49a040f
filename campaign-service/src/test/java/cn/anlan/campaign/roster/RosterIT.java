package cn.anlan.campaign.roster;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventTypes;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class RosterIT {

    private static final String DEPUTY = person("DEPUTY_IN_CHARGE", "甲某某", "副主任", "13800001111");
    private static final String LIAISON = person("LIAISON_OFFICER", "乙某某", "科长", "13800002222");

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-03-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2022-03-01");
    }

    private static String person(String post, String name, String jobTitle, String phone) {
        return """
                {"post": "%s", "name": "%s", "jobTitle": "%s", "phone": "%s"}
                """.formatted(post, name, jobTitle, phone);
    }

    private static String known(String post, String name, String jobTitle) {
        return """
                {"post": "%s", "name": "%s", "jobTitle": "%s"}
                """.formatted(post, name, jobTitle);
    }

    private Response handIn(UUID unit, String... people) {
        return TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "people": [%s]}
                        """.formatted(campaign, unit, String.join(",", people)))
                .post("/v1/rosters");
    }

    private String handedIn(UUID unit, String... people) {
        var answer = handIn(unit, people);
        answer.then().statusCode(201);
        return answer.header("Location").replaceAll(".*(?=/v1/)", "");
    }

    private Response change(UUID unit, String roster, String etag, String... people) {
        return TestDistrict.as(unit, "liaison-officer")
                .header("If-Match", etag)
                .body("{\"people\": [%s]}".formatted(String.join(",", people)))
                .put(roster);
    }

    private static UUID idOf(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void shouldTakeARosterAndHideThePhoneNumbers() {
        handIn(district.street(), DEPUTY, LIAISON)
                .then()
                .statusCode(201)
                .body("complete", equalTo(true))
                .body("missing", hasSize(0))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.name", equalTo("乙某某"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.postLabel", equalTo("联络员"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.phone", equalTo("138****2222"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.heldFrom", equalTo("2022-03-01"))
                .body("changedAt", endsWith("+08:00"));

        var list = district.asOfficer().get("/v1/rosters?campaignId=" + campaign + "&complete=true");
        list.then()
                .body("items.organizationId", equalTo(List.of(district.street().toString())));
        assertThat(list.asString()).contains("138****1111").doesNotContain("13800001111");
    }

    @Test
    void shouldSealWhomItNamesAndTellOthersOnlyHowMany() throws SQLException {
        var roster = idOf(handedIn(district.street(), DEPUTY, LIAISON));

        assertThat(tablesThatHold("乙某某")).isEmpty();
        assertThat(tablesThatHold("13800002222")).isEmpty();
        try (var events = EventProbe.of(EventTypes.ROSTER_CHANGED)) {
            var told = events.await(roster, data -> true);
            assertThat(told.data().organizationId()).isEqualTo(district.street());
            assertThat(told.data().asOf()).isEqualTo("2022-03-01");
            assertThat(told.data().members()).isEqualTo(2);
            assertThat(told.data().complete()).isTrue();
            assertThat(EventJson.write(told)).asString().doesNotContain("乙某某", "1380000");
        }
    }

    @Test
    void shouldKeepWhoHeldAPostAndWhen() {
        var roster = handedIn(district.street(), DEPUTY, LIAISON);
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);

        change(
                        district.street(),
                        roster,
                        "\"0\"",
                        known("DEPUTY_IN_CHARGE", "甲某某", "副主任"),
                        person("LIAISON_OFFICER", "丙某某", "副科长", "023-60000000"))
                .then()
                .statusCode(200)
                .body("people.find { it.post == 'DEPUTY_IN_CHARGE' }.heldFrom", equalTo("2022-03-01"))
                .body("people.find { it.post == 'DEPUTY_IN_CHARGE' }.phone", equalTo("138****1111"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.name", equalTo("丙某某"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.heldFrom", equalTo("2022-05-10"));

        var first = district.asOfficer().get(roster + "/history?limit=2");
        first.then().body("items", hasSize(2));
        var second = district.asOfficer()
                .get(roster + "/history?limit=2&cursor=" + first.jsonPath().getString("next"));
        second.then()
                .body("items.name", equalTo(List.of("丙某某")))
                .body("items[0].phone", equalTo("023*****0000"))
                .body("next", nullValue());
        assertThat(first.jsonPath().getList("items.findAll { it.name == '乙某某' }.heldUntil"))
                .containsExactly("2022-05-10");
    }

    @Test
    void shouldKeepAPostWithAnotherNumber() {
        var roster = handedIn(district.street(), DEPUTY, LIAISON);
        TestClock.moveTo("2022-05-10T09:00+08:00", clock);

        change(district.street(), roster, "\"0\"", DEPUTY, person("LIAISON_OFFICER", "乙某某", "科长", "13900003333"))
                .then()
                .statusCode(200)
                .body("people.find { it.post == 'LIAISON_OFFICER' }.phone", equalTo("139****3333"))
                .body("people.find { it.post == 'LIAISON_OFFICER' }.heldFrom", equalTo("2022-03-01"));
        district.asOfficer().get(roster + "/history").then().body("items", hasSize(2));
    }

    @Test
    void shouldForgetASlipOfTheSameDay() {
        var roster = handedIn(district.street(), DEPUTY, LIAISON);

        change(district.street(), roster, "\"0\"", DEPUTY, person("LIAISON_OFFICER", "丙某某", "科长", "13800002222"))
                .then()
                .statusCode(200);

        district.asOfficer().get(roster + "/history").then().body("items.name.sort()", equalTo(List.of("丙某某", "甲某某")));
    }

    @Test
    void shouldChangeNothingWhenToldTheSameAgain() {
        var roster = handedIn(district.street(), DEPUTY, LIAISON);

        var again = change(district.street(), roster, "\"0\"", LIAISON, DEPUTY);

        again.then().statusCode(200);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void shouldHoldEditsToTheVersionThatWasSeen() {
        var roster = handedIn(district.street(), DEPUTY, LIAISON);
        change(district.street(), roster, "\"0\"", DEPUTY).then().statusCode(200);

        assertThatProblem(change(district.street(), roster, "\"0\"", LIAISON)).hasStatus(412);
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .body("{\"people\": []}")
                        .put(roster))
                .hasStatus(428);
    }

    @Test
    void shouldShowNumbersInClearOnlyToThoseWhoNeedToCall() throws SQLException {
        var roster = handedIn(district.plant(), DEPUTY, LIAISON);

        // The unit itself, and the office of the body that runs the campaign.
        TestDistrict.as(district.plant(), "unit-leader")
                .post(roster + "/reveal")
                .then()
                .statusCode(200)
                .body("people.find { it.post == 'LIAISON_OFFICER' }.phone", equalTo("13800002222"));
        district.asOfficer().post(roster + "/reveal").then().statusCode(200);
        // The street above and the bureau that supervises see the roster, and do not run the campaign.
        for (var other : List.of(district.street(), district.bureau())) {
            TestDistrict.as(other, "unit-leader").get(roster).then().statusCode(200);
            assertThatProblem(TestDistrict.as(other, "unit-leader").post(roster + "/reveal"))
                    .hasStatus(403);
        }
        assertThatProblem(TestDistrict.create().asOfficer().post(roster + "/reveal"))
                .hasStatus(404);

        assertThat(looksAt(idOf(roster))).containsExactly(district.plant(), district.office());
    }

    @Test
    void shouldFindWhoHasANumberAmongTheUnitsInScope() {
        handedIn(district.street(), DEPUTY, person("LIAISON_OFFICER", "丁某某", "科长", "023-60000001"));
        var stranger = TestDistrict.create();

        var body = "{\"phone\": \"02360000001\"}";
        district.asOfficer()
                .body(body)
                .post("/v1/rosters/find-by-phone")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("丁某某")))
                .body("items.organizationId", equalTo(List.of(district.street().toString())));
        stranger.asOfficer().body(body).post("/v1/rosters/find-by-phone").then().body("items", hasSize(0));
        assertThatProblem(district.asOfficer().body("{\"phone\": \"110\"}").post("/v1/rosters/find-by-phone"))
                .hasStatus(400)
                .hasErrorAt("/phone");
    }

    @Test
    void shouldRefuseWhatTheCampaignDoesNotAskFor() {
        assertThatProblem(handIn(
                        district.street(),
                        person("COOK", "甲某某", "厨师", "13800001111"),
                        known("LIAISON_OFFICER", "乙某某", "科长"),
                        DEPUTY,
                        DEPUTY))
                .hasStatus(400)
                .hasErrorAt("/people/0/post")
                .hasErrorAt("/people/1/phone")
                .hasErrorAt("/people/3/name");
        assertThatProblem(handIn(district.street(), person("LIAISON_OFFICER", "乙某某", "科长", "12345")))
                .hasStatus(400)
                .hasErrorAt("/people/0/phone");
        assertThatProblem(handIn(district.office(), DEPUTY)).hasStatus(409).hasCode("organization-not-enrolled");
        handedIn(district.street(), DEPUTY);
        assertThatProblem(handIn(district.street(), DEPUTY)).hasStatus(409).hasCode("roster-exists");
    }

    @Test
    void shouldNotShowRostersOutOfScope() {
        var roster = handedIn(district.street(), DEPUTY);

        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer").get(roster))
                .hasStatus(404);
        assertThatProblem(change(district.plant(), roster, "*", DEPUTY)).hasStatus(404);
        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer").get(roster + "/history"))
                .hasStatus(404);
        TestDistrict.as(district.plant(), "liaison-officer")
                .get("/v1/rosters?campaignId=" + campaign)
                .then()
                .body("items", hasSize(0));
        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer")
                        .body("""
                                {"campaignId": "%s", "organizationId": "%s", "people": [%s]}
                                """.formatted(campaign, district.bureau(), DEPUTY))
                        .post("/v1/rosters"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
    }

    @Test
    void shouldFulfilTheCommitmentOfAPostWhileItIsHeld() throws SQLException {
        campaign = AskingCampaigns.launch(
                district,
                "2022-03-01",
                AskingCampaigns.rosterDueOn("liaison-roster", "2022-03-15", "DEPUTY_IN_CHARGE", "LIAISON_OFFICER"));

        handIn(district.street(), LIAISON)
                .then()
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("missing.postLabel", equalTo(List.of("分管负责人")));
        assertThat(commitments(district.street()))
                .containsExactly("DEPUTY_IN_CHARGE OPEN 0 of 1", "LIAISON_OFFICER FULFILLED 1 of 1");

        var roster = "/v1/rosters/"
                + district.asOfficer()
                        .get("/v1/rosters?campaignId=" + campaign)
                        .jsonPath()
                        .getString("items[0].id");
        TestClock.moveTo("2022-03-10T09:00+08:00", clock);
        change(district.street(), roster, "\"0\"", DEPUTY, LIAISON)
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));
        assertThat(commitments(district.street()))
                .containsExactly("DEPUTY_IN_CHARGE FULFILLED 1 of 1", "LIAISON_OFFICER FULFILLED 1 of 1");

        TestClock.moveTo("2022-03-12T09:00+08:00", clock);
        change(district.street(), roster, "\"1\"", DEPUTY)
                .then()
                .statusCode(200)
                .body("missing.post", equalTo(List.of("LIAISON_OFFICER")));
        assertThat(commitments(district.street()))
                .containsExactly("DEPUTY_IN_CHARGE FULFILLED 1 of 1", "LIAISON_OFFICER OPEN 0 of 1");
        // The plant hands nothing in; what it owes is planned in the background.
        await().untilAsserted(() -> assertThat(commitments(district.plant()))
                .containsExactly("DEPUTY_IN_CHARGE OPEN 0 of 1", "LIAISON_OFFICER OPEN 0 of 1"));
    }

    @Test
    void shouldFulfilTheCommitmentToTheWholeRosterWhenTheUsualPostsAreHeld() throws SQLException {
        campaign = AskingCampaigns.launch(
                district, "2022-03-01", AskingCampaigns.rosterDueOn("liaison-roster", "2022-03-15"));

        var roster = handedIn(district.street(), LIAISON);
        assertThat(commitments(district.street())).containsExactly("- OPEN 0 of 1");

        change(district.street(), roster, "\"0\"", DEPUTY, LIAISON).then().statusCode(200);
        assertThat(commitments(district.street())).containsExactly("- FULFILLED 1 of 1");
    }

    @Test
    void shouldListUnitsWithoutARosterBesideThoseWithAGap() {
        campaign = AskingCampaigns.launch(
                district,
                "2022-03-01",
                AskingCampaigns.rosterDueOn("liaison-roster", "2022-03-15", "DEPUTY_IN_CHARGE", "LIAISON_OFFICER"));
        var roster = handedIn(district.street(), DEPUTY);

        var gaps = district.asOfficer().get("/v1/campaigns/" + campaign + "/roster-gaps");

        gaps.then()
                .statusCode(200)
                .body("items.organizationId", equalTo(ids(district.bureau(), district.plant(), district.street())))
                .body("items[0].rosterId", nullValue())
                .body("items[0].missing.post", equalTo(List.of("DEPUTY_IN_CHARGE", "LIAISON_OFFICER")))
                .body("items[2].rosterId", equalTo(idOf(roster).toString()))
                .body("items[2].missing.postLabel", equalTo(List.of("联络员")));
        change(district.street(), roster, "\"0\"", DEPUTY, LIAISON).then().statusCode(200);
        TestDistrict.as(district.street(), "liaison-officer")
                .get("/v1/campaigns/" + campaign + "/roster-gaps")
                .then()
                .body("items.organizationId", equalTo(ids(district.plant())));
        assertThatProblem(TestDistrict.create().asOfficer().get("/v1/campaigns/" + campaign + "/roster-gaps"))
                .hasStatus(404);
    }

    private static List<String> ids(UUID... units) {
        return Stream.of(units).map(UUID::toString).toList();
    }

    private List<String> commitments(UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select coalesce(counter_key, '-') || ' ' || state || ' ' || quantity_done || ' of ' || quantity_due
                        from commitment where campaign_id = ? and organization_id = ? and kind = 'ROSTER' order by 1
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }

    private static List<UUID> looksAt(UUID roster) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select organization_id from audit_entry
                        where action = 'roster.reveal' and subject_id = ? order by number
                        """)) {
            query.setObject(1, roster);
            try (var rows = query.executeQuery()) {
                var looks = new ArrayList<UUID>();
                while (rows.next()) {
                    looks.add(rows.getObject(1, UUID.class));
                }
                return looks;
            }
        }
    }

    /// In clear, or as the bytes of a binary column.
    private static List<String> tablesThatHold(String canary) throws SQLException {
        var hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        var holders = new ArrayList<String>();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery(
                        "select exists (select from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%')"
                                .formatted(table, canary, hex))) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holders.add(table);
                    }
                }
            }
        }
        return holders;
    }
}
