package cn.anlan.campaign.coverage;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.campaign.leadership.TestLeaders;
import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each leadership member is trained at least once by 2022-12-31.
@QuarkusTest
@WithPlatform
class CoverageIT {

    private static final String KEY = "leader-training";

    @Inject
    Clock clock;

    private TestDistrict district;
    private TestLeaders street;
    private String secretary;
    private String director;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-04T09:00+08:00", clock);
        district = TestDistrict.create();
        street = new TestLeaders(district.street());
        secretary = street.opens("PARTY_HEAD", "党工委书记", "2020-05-01");
        director = street.opens("ADMINISTRATIVE_HEAD", "办事处主任", "2020-05-01");
        campaign = AskingCampaigns.launch(
                district, "2022-01-04", AskingCampaigns.leadersTrainedBy(KEY, "2022-12-31", "LEADER_TRAINING"));
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> coverage(district.committee()).getInt("units") == 3);
    }

    private JsonPath coverage(UUID top) {
        return district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s?organizationId=%s".formatted(campaign, KEY, top))
                .jsonPath();
    }

    private JsonPath posts(String query) {
        return district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s/posts?organizationId=%s%s"
                        .formatted(campaign, KEY, district.street(), query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response train(UUID by, String kind, String on, UUID... people) {
        return TestDistrict.as(by, "liaison-officer")
                .body("""
                        {"organizationId": "%s", "kind": "%s", "trainedOn": "%s", "personIds": [%s]}
                        """.formatted(
                        by, kind, on, Stream.of(people).map("\"%s\""::formatted).collect(Collectors.joining(","))))
                .post("/v1/trainings");
    }

    private String trained(UUID by, String on, UUID... people) {
        var answer = train(by, "LEADER_TRAINING", on, people);
        answer.then().statusCode(201);
        return answer.header("Location").replaceAll(".*(?=/v1/)", "");
    }

    /// `OPEN 1 of 2`
    private String commitment(UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select state || ' ' || quantity_done || ' of ' || quantity_due
                        from commitment where campaign_id = ? and organization_id = ? and kind = 'TRAINING'
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void shouldCountEachPersonAndTheHeadsApart() throws SQLException {
        var first = street.appointsNew(secretary, "甲某某", "2020-05-01");
        street.appointsNew(director, "乙某某", "2020-05-01");
        var deputy = street.opens("MEMBER", "副主任", "2020-05-01");
        var third = street.appointsNew(deputy, "丙某某", "2020-05-01");
        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 3");

        TestClock.moveTo("2022-04-20T18:00+08:00", clock);
        trained(district.street(), "2022-04-20", first, third);

        var sum = coverage(district.committee());
        assertThat(sum.getInt("sum.people")).isEqualTo(3);
        assertThat(sum.getInt("sum.covered")).isEqualTo(2);
        assertThat(sum.getInt("sum.partyHeads.covered")).isEqualTo(1);
        assertThat(sum.getInt("sum.administrativeHeads.due")).isEqualTo(1);
        assertThat(sum.getInt("sum.administrativeHeads.covered")).isZero();
        assertThat(sum.getBoolean("judged")).isFalse();
        assertThat(commitment(district.street())).isEqualTo("OPEN 2 of 3");
        var missing = district.asOfficer().get(sum.getString("missing")).jsonPath();
        assertThat(missing.getList("items.person.name")).containsExactly("乙某某");
        assertThat(missing.getList("items.whoCounts")).containsExactly("ONLY_HOLDER");

        // A second training of one does not make up for another.
        trained(district.street(), "2022-04-20", first);
        assertThat(commitment(district.street())).isEqualTo("OPEN 2 of 3");
    }

    @Test
    void shouldCountWhoHoldsThePostOnTheDayWhenItChangedHands() throws SQLException {
        var predecessor = street.appointsNew(secretary, "甲某某", "2020-05-01");
        trained(district.street(), "2022-01-04", predecessor);
        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");

        TestClock.moveTo("2022-07-01T09:00+08:00", clock);
        var successor = street.appointsNew(secretary, "乙某某", "2022-07-01");

        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
        var post = posts("&outcome=MISSING");
        assertThat(post.getList("items.person.name")).containsExactly("乙某某");
        assertThat(post.getList("items.whoCounts")).containsExactly("LAST_OF_SEVERAL");
        assertThat(post.getList("items[0].former.name")).containsExactly("甲某某");
        assertThat(post.getList("items[0].former.heldUntil")).containsExactly("2022-07-01");

        TestClock.moveTo("2022-09-01T09:00+08:00", clock);
        trained(district.street(), "2022-09-01", successor);
        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");
        assertThat(posts("&outcome=COVERED").getList("items.trainedOn")).containsExactly("2022-09-01");
    }

    @Test
    void shouldCountNobodyForAVacantPost() throws SQLException {
        street.appointsNew(secretary, "甲某某", "2020-05-01");
        street.appointsNew(director, "乙某某", "2020-05-01");
        TestClock.moveTo("2022-07-01T09:00+08:00", clock);

        street.vacates(secretary, "2022-07-01").then().statusCode(200);

        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
        assertThat(coverage(district.street()).getInt("sum.partyHeads.vacant")).isEqualTo(1);
        assertThat(coverage(district.street()).getInt("sum.partyHeads.due")).isZero();
        var vacant = posts("&outcome=VACANT");
        assertThat(vacant.getList("items.title")).containsExactly("党工委书记");
        assertThat(vacant.getList("items.whoCounts")).containsExactly("NOBODY");
        assertThat(vacant.getList("items[0].former.name")).containsExactly("甲某某");

        street.vacates(director, "2022-07-01").then().statusCode(200);
        assertThat(commitment(district.street())).isEqualTo("CANCELLED 0 of 1");
        street.appointsNew(director, "丙某某", "2022-07-01");
        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
    }

    @Test
    void shouldTakeOneWhoHoldsBothPostsForOnePerson() throws SQLException {
        var both = street.appointsNew(secretary, "甲某某", "2020-05-01");
        street.appoints(director, both, "2021-01-01");
        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");

        trained(district.street(), "2022-01-04", both);

        var sum = coverage(district.street());
        assertThat(sum.getInt("sum.people")).isEqualTo(1);
        assertThat(sum.getInt("sum.partyHeads.covered")).isEqualTo(1);
        assertThat(sum.getInt("sum.administrativeHeads.covered")).isEqualTo(1);
        assertThat(sum.getInt("unitsCovered")).isEqualTo(1);
        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");
        assertThat(posts("").getList("items.alsoHolds.flatten()"))
                .containsExactlyInAnyOrder(
                        secretary.substring(secretary.lastIndexOf('/') + 1),
                        director.substring(director.lastIndexOf('/') + 1));
    }

    @Test
    void shouldJudgeAsItStoodOnTheLastDay() throws SQLException {
        var first = street.appointsNew(secretary, "甲某某", "2020-05-01");
        TestClock.moveTo("2023-01-10T09:00+08:00", clock);

        var successor = street.appointsNew(secretary, "乙某某", "2023-01-05");
        trained(district.street(), "2023-01-06", first, successor);

        assertThat(coverage(district.street()).getBoolean("judged")).isTrue();
        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
        var missing = posts("&outcome=MISSING");
        assertThat(missing.getList("items.person.name")).containsExactly("甲某某");
        assertThat(missing.getList("items.judgedOn")).containsExactly("2022-12-31");
        // What happened in time and is told late counts.
        trained(district.street(), "2022-11-11", first);
        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");
    }

    @Test
    void shouldCountATrainingWhereverThePersonServesLater() throws SQLException {
        var bureau = new TestLeaders(district.bureau());
        var chief = bureau.opens("ADMINISTRATIVE_HEAD", "局长", "2020-05-01");
        var person = bureau.appointsNew(chief, "甲某某", "2020-05-01");
        trained(district.bureau(), "2022-01-04", person);
        TestClock.moveTo("2022-07-01T09:00+08:00", clock);

        bureau.vacates(chief, "2022-07-01").then().statusCode(200);
        // The district knows both units; the street alone would not find a person of the bureau.
        district.asOfficer()
                .header("If-Match", "*")
                .body("{\"personId\": \"%s\", \"from\": \"2022-07-01\"}".formatted(person))
                .post(secretary + "/appoint")
                .then()
                .statusCode(200);

        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");
        assertThat(commitment(district.bureau())).isEqualTo("CANCELLED 0 of 1");
    }

    @Test
    void shouldCountNothingThatWasTakenBackOrIsOfAnotherKind() throws SQLException {
        var person = street.appointsNew(secretary, "甲某某", "2020-05-01");
        train(district.street(), "FIRST_AID", "2022-01-04", person).then().statusCode(201);
        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
        var training = trained(district.street(), "2022-01-04", person);
        assertThat(commitment(district.street())).isEqualTo("FULFILLED 1 of 1");

        var unit = TestDistrict.as(district.street(), "liaison-officer");
        unit.header("If-Match", "\"0\"")
                .post(training + "/withdraw")
                .then()
                .statusCode(200)
                .body("stateLabel", equalTo("已撤回"));

        assertThat(commitment(district.street())).isEqualTo("OPEN 0 of 1");
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .header("If-Match", "\"1\"")
                        .post(training + "/withdraw"))
                .hasStatus(409)
                .hasCode("state-conflict");
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .header("If-Match", "\"0\"")
                        .post(training + "/withdraw"))
                .hasStatus(412);
    }

    @Test
    void shouldNotReleaseAUnitThatHasNotSaidWhoLeadsIt() throws SQLException {
        assertThat(commitment(district.plant())).isEqualTo("OPEN 0 of 1");
        assertThat(coverage(district.committee()).getInt("unitsUnknown")).isEqualTo(2);

        street.appointsNew(secretary, "甲某某", "2020-05-01");
        var units = district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s/units?missing=true".formatted(campaign, KEY))
                .jsonPath();
        assertThat(units.getList("items.organizationId"))
                .containsExactly(
                        district.bureau().toString(),
                        district.plant().toString(),
                        district.street().toString());
        assertThat(units.getList("items.sum.people")).containsExactly(0, 0, 1);
    }

    @Test
    void shouldRefuseATrainingOfPeopleOutOfScope() {
        var person = street.appointsNew(secretary, "甲某某", "2020-05-01");
        var stranger = TestDistrict.create();

        assertThatProblem(train(stranger.street(), "LEADER_TRAINING", "2022-01-04", Ids.next(), person))
                .hasStatus(400)
                .hasErrorAt("/personIds/0")
                .hasErrorAt("/personIds/1");
        assertThatProblem(train(district.street(), "LEADER_TRAINING", "2022-01-05", person))
                .hasStatus(400)
                .hasErrorAt("/trainedOn");
        var training = trained(district.street(), "2022-01-04", person);
        assertThatProblem(stranger.asOfficer().get(training)).hasStatus(404);
        stranger.asOfficer().get("/v1/trainings").then().body("items", hasSize(0));
        district.asOfficer()
                .get("/v1/trainings?organizationId=" + district.street())
                .then()
                .body("items.personIds", equalTo(List.of(List.of(person.toString()))));
        assertThatProblem(stranger.asOfficer().get("/v1/campaigns/%s/coverage/%s".formatted(campaign, KEY)))
                .hasStatus(404);
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader")
                        .get("/v1/campaigns/%s/coverage/%s/posts?organizationId=%s"
                                .formatted(campaign, KEY, district.street())))
                .hasStatus(404);
    }
}
