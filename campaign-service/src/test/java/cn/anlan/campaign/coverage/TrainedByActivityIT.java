package cn.anlan.campaign.coverage;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.campaign.leadership.TestLeaders;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An activity that names those who hold posts as trained counts for each of them, as long as it counts itself.
@QuarkusTest
@WithPlatform
class TrainedByActivityIT {

    private static final String KEY = "leader-training";

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;
    private UUID secretary;
    private UUID director;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-01-04T09:00+08:00", clock);
        district = TestDistrict.create();
        var street = new TestLeaders(district.street());
        secretary = street.appointsNew(street.opens("PARTY_HEAD", "党工委书记", "2020-05-01"), "甲某某", "2020-05-01");
        director = street.appointsNew(street.opens("ADMINISTRATIVE_HEAD", "办事处主任", "2020-05-01"), "乙某某", "2020-05-01");
        campaign = AskingCampaigns.launch(
                district, "2022-01-04", AskingCampaigns.leadersTrainedBy(KEY, "2022-12-31", "LEADER_TRAINING"));
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(coverage("units")).isEqualTo(3));
        TestClock.moveTo("2022-04-20T18:00+08:00", clock);
    }

    @Test
    void shouldCountForThoseWhomItNames() {
        var record = record(secretary);

        record.then().statusCode(201).body("trainedLeaders", equalTo(List.of(secretary.toString())));
        assertThat(coverage("sum.people")).isEqualTo(2);
        assertThat(coverage("sum.covered")).isEqualTo(1);
        assertThat(coverage("sum.partyHeads.covered")).isEqualTo(1);
        posts("COVERED")
                .then()
                .body("items.person.personId", equalTo(List.of(secretary.toString())))
                .body("items[0].trainedOn", equalTo("2022-04-18"))
                .body("items[0].activityRecordId", equalTo(id(record)))
                .body("items[0].trainingId", nullValue());
        posts("MISSING").then().body("items.person.personId", equalTo(List.of(director.toString())));
    }

    @Test
    void shouldFollowTheRecord() {
        var record = record(secretary, director);
        assertThat(coverage("sum.covered")).isEqualTo(2);

        record = edit(record, director);
        record.then().statusCode(200);
        assertThat(coverage("sum.covered")).isEqualTo(1);
        unit().get(path(record) + "/history").then().body("items[0].changes.field", equalTo(List.of("trainedLeaders")));

        record = district.asOfficer()
                .header("If-Match", record.header("ETag"))
                .body("{\"reason\": \"缺签到表\"}")
                .post(path(record) + "/return");
        record.then().statusCode(200);
        assertThat(coverage("sum.covered")).isZero();

        record = unit().header("If-Match", record.header("ETag")).body("{}").post(path(record) + "/submit");
        record.then().statusCode(200);
        assertThat(coverage("sum.covered")).isEqualTo(1);

        unit().header("If-Match", record.header("ETag"))
                .body("{\"reason\": \"误报\"}")
                .post(path(record) + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(coverage("sum.covered")).isZero();
        posts("MISSING").then().body("items.size()", equalTo(2));
    }

    @Test
    void shouldVoidATrainingThatRestsOnAWithdrawnRecord() {
        var record = record();
        unit().body("""
                        {"organizationId": "%s", "kind": "LEADER_TRAINING", "trainedOn": "2022-04-18",
                         "activityRecordId": "%s", "personIds": ["%s"]}
                        """.formatted(district.street(), id(record), secretary))
                .post("/v1/trainings")
                .then()
                .statusCode(201);
        assertThat(coverage("sum.covered")).isEqualTo(1);

        unit().header("If-Match", record.header("ETag"))
                .body("{\"reason\": \"误报\"}")
                .post(path(record) + "/withdraw")
                .then()
                .statusCode(200);

        assertThat(coverage("sum.covered")).isZero();
    }

    @Test
    void shouldOnlyNameThoseWhomTheCallerSees() {
        var elsewhere = TestDistrict.create();
        var bureau = new TestLeaders(elsewhere.bureau());
        var stranger = bureau.appointsNew(bureau.opens("PARTY_HEAD", "党组书记", "2020-05-01"), "丙某某", "2020-05-01");

        assertThatProblem(record(secretary, stranger)).hasStatus(400).hasErrorAt("/trainedLeaders/1");
    }

    private Response record(UUID... trained) {
        return unit().body(content(trained)).post("/v1/activity-records");
    }

    private Response edit(Response seen, UUID... trained) {
        return unit().header("If-Match", seen.header("ETag"))
                .body(content(trained))
                .put(path(seen));
    }

    private String content(UUID... trained) {
        return """
                {"campaignId": "%s", "organizationId": "%s", "activityKind": "LEADER_TRAINING", "heldOn": "2022-04-18",
                 "place": "区委党校", "participants": 40, "trainedLeaders": [%s]}
                """.formatted(
                        campaign,
                        district.street(),
                        Stream.of(trained).map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    private RequestSpecification unit() {
        return TestDistrict.as(district.street(), "liaison-officer");
    }

    private int coverage(String figure) {
        return district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s".formatted(campaign, KEY))
                .jsonPath()
                .getInt(figure);
    }

    private Response posts(String outcome) {
        return district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s/posts?outcome=%s".formatted(campaign, KEY, outcome));
    }

    private static String id(Response record) {
        return record.jsonPath().getString("id");
    }

    private static String path(Response record) {
        return "/v1/activity-records/" + id(record);
    }
}
