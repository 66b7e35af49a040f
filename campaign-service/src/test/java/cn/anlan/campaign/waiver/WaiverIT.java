package cn.anlan.campaign.waiver;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.CommitmentRows;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class WaiverIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launch() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        Awaitility.await().untilAsserted(() -> assertThat(plant()).hasSize(6));
    }

    private List<String> plant() throws SQLException {
        return CommitmentRows.of(campaign, district.plant());
    }

    private UUID firstCommitment() throws SQLException {
        return CommitmentRows.ids(campaign, district.plant()).getFirst();
    }

    private Response requestForOne(UUID commitment) {
        return TestDistrict.as(district.plant(), "unit-leader")
                .body("""
                        {"commitmentId": "%s", "reason": "正在撤并，停止运行"}
                        """.formatted(commitment))
                .post("/v1/waivers");
    }

    private Response requestUntil(String day) {
        var requirement =
                district.asOfficer().get("/v1/campaigns/" + campaign).jsonPath().getString("requirements[0].id");
        return TestDistrict.as(district.plant(), "unit-leader")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "requirementId": "%s", "until": "%s",
                         "reason": "停产检修"}
                        """.formatted(campaign, district.plant(), requirement, day))
                .post("/v1/waivers");
    }

    private Response decide(Response waiver, String decision) {
        return district.asOfficer()
                .header("If-Match", waiver.header("ETag"))
                .post("/v1/waivers/" + waiver.jsonPath().getString("id") + "/" + decision);
    }

    private Response revoke(Response waiver) {
        return district.asOfficer()
                .header("If-Match", waiver.header("ETag"))
                .body("""
                        {"reason": "已恢复运行"}
                        """)
                .post("/v1/waivers/" + waiver.jsonPath().getString("id") + "/revoke");
    }

    @Test
    void shouldReleaseFromOneCommitmentOnceAnotherPersonGrantsIt() throws SQLException {
        var waiver = requestForOne(firstCommitment());
        waiver.then().statusCode(201).body("status", equalTo("REQUESTED")).body("statusLabel", equalTo("待审批"));
        assertThat(plant()).allMatch(line -> line.endsWith("OPEN"));

        decide(waiver, "grant").then().statusCode(200).body("status", equalTo("GRANTED"));

        assertThat(plant()).startsWith("2021-06-30 PARTY_HEAD WAIVED", "2021-06-30 ADMINISTRATIVE_HEAD OPEN");
        try (var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            var id = firstCommitment();
            commitments.await(
                    event -> event.aggregateId().equals(id) && event.data().state() == CommitmentState.WAIVED);
        }
        district.asOfficer()
                .get("/v1/waivers?campaignId=" + campaign + "&status=GRANTED")
                .then()
                .body("items.organizationId", equalTo(List.of(district.plant().toString())));
    }

    @Test
    void shouldNotLetWhoAskedDecide() throws SQLException {
        var token = TestTokens.as("officer-" + district.prefix(), district.office(), "committee-officer")
                .sign();
        var waiver = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("""
                        {"commitmentId": "%s", "reason": "正在撤并"}
                        """.formatted(firstCommitment()))
                .post("/v1/waivers");
        var grant = "/v1/waivers/" + waiver.jsonPath().getString("id") + "/grant";

        assertThatProblem(given().auth()
                        .oauth2(token)
                        .header("If-Match", waiver.header("ETag"))
                        .post(grant))
                .hasStatus(409)
                .hasCode("own-waiver");
        // Nor anyone who does not run the campaign.
        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", waiver.header("ETag"))
                        .post(grant))
                .hasStatus(404);
        assertThatProblem(district.asOfficer().post(grant)).hasStatus(428);
        assertThat(plant()).allMatch(line -> line.endsWith("OPEN"));
    }

    @Test
    void shouldLeaveARefusedUnitItsDuties() throws SQLException {
        var waiver = requestForOne(firstCommitment());

        var refused = decide(waiver, "refuse");

        refused.then().statusCode(200).body("status", equalTo("REFUSED"));
        assertThat(plant()).allMatch(line -> line.endsWith("OPEN"));
        assertThatProblem(decide(refused, "grant")).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldReleaseFromARequirementUntilADay() throws SQLException {
        decide(requestUntil("2021-12-31"), "grant").then().statusCode(200);

        assertThat(plant())
                .containsExactly(
                        "2021-06-30 PARTY_HEAD WAIVED",
                        "2021-06-30 ADMINISTRATIVE_HEAD WAIVED",
                        "2021-12-31 PARTY_HEAD WAIVED",
                        "2021-12-31 ADMINISTRATIVE_HEAD WAIVED",
                        "2022-06-30 PARTY_HEAD OPEN",
                        "2022-06-30 ADMINISTRATIVE_HEAD OPEN");
    }

    @Test
    void shouldReleaseFromWhatIsPlannedLater() {
        decide(requestUntil("2022-12-31"), "grant").then().statusCode(200);

        TestClock.moveTo("2021-06-02T09:00+08:00", clock);

        Awaitility.await().untilAsserted(() -> assertThat(plant()).contains("2022-12-31 PARTY_HEAD WAIVED"));
    }

    @Test
    void shouldOweAgainWhatIsNotDueYetWhenItIsRevoked() throws SQLException {
        var granted = decide(requestUntil("2021-12-31"), "grant");
        TestClock.moveTo("2021-07-02T09:00+08:00", clock);

        revoke(granted).then().statusCode(200).body("status", equalTo("REVOKED"));

        // Nobody is late with what he had not to do.
        assertThat(plant())
                .startsWith(
                        "2021-06-30 PARTY_HEAD WAIVED",
                        "2021-06-30 ADMINISTRATIVE_HEAD WAIVED",
                        "2021-12-31 PARTY_HEAD OPEN",
                        "2021-12-31 ADMINISTRATIVE_HEAD OPEN");
    }

    @Test
    void shouldKeepReleasedWhatAnotherWaiverReleasesFrom() throws SQLException {
        decide(requestForOne(firstCommitment()), "grant").then().statusCode(200);
        var wide = decide(requestUntil("2021-12-31"), "grant");

        revoke(wide).then().statusCode(200);

        assertThat(plant()).startsWith("2021-06-30 PARTY_HEAD WAIVED", "2021-06-30 ADMINISTRATIVE_HEAD OPEN");
    }

    @Test
    void shouldExpireWithItsLastDay() {
        var granted = decide(requestUntil("2021-06-30"), "grant");
        var location = "/v1/waivers/" + granted.jsonPath().getString("id");

        TestClock.moveTo("2021-07-01T09:00+08:00", clock);

        Awaitility.await()
                .untilAsserted(() -> district.asOfficer().get(location).then().body("status", equalTo("EXPIRED")));
        assertThatProblem(revoke(district.asOfficer().get(location))).hasStatus(409);
    }

    @Test
    void shouldRefuseWhatCannotBeWaived() {
        assertThatProblem(requestForOne(UUID.randomUUID())).hasStatus(400).hasErrorAt("/commitmentId");
        assertThatProblem(requestUntil("2020-12-22")).hasStatus(400).hasErrorAt("/until");
        assertThatProblem(TestDistrict.as(district.plant(), "unit-leader")
                        .body("""
                                {"reason": "无"}
                                """)
                        .post("/v1/waivers"))
                .hasStatus(400)
                .hasErrorAt("/commitmentId");
    }
}
