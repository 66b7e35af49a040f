package cn.anlan.reporting;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.submission.SubmissionChanged;
import cn.anlan.events.submission.SubmissionState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class SubmissionIT {

    private static final String NARRATIVE = "党政主要负责人各宣讲一次，参加 86 人。";

    private District district;
    private UUID commitment;

    @BeforeEach
    void setUp() {
        BusinessTime.set("2020-12-24T09:00:00+08:00");
        district = District.founded();
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        commitment = UUID.fromString(await().until(
                        () -> asLiaison()
                                .queryParam("organizationId", district.town)
                                .get("/v1/commitments")
                                .path("items[0].id"),
                        notNullValue()));
    }

    @Test
    void shouldFulfilTheCommitmentOnTime() {
        UUID submission = draft();

        asLiaison()
                .post("/v1/submissions/" + submission + "/submit")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("stateLabel", equalTo("已报送"))
                .body("onTime", equalTo(true));

        asLiaison()
                .get("/v1/commitments/" + commitment)
                .then()
                .body("state", equalTo("FULFILLED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("quantityDone", equalTo(1))
                .body("submissionId", equalTo(submission.toString()));
    }

    @Test
    void shouldStillBeOnTime_WhenTheReviewTakesLong() {
        UUID submission = draft();
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);

        BusinessTime.set("2021-01-20T09:00:00+08:00");
        asOfficer()
                .post("/v1/submissions/" + submission + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("onTime", equalTo(true));

        asLiaison().get("/v1/commitments/" + commitment).then().body("timeliness", equalTo("ON_TIME"));
    }

    @Test
    void shouldBeOpenAgainAndThenLate_WhenItIsReturnedAsPerfunctory() {
        UUID submission = draft();
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);

        asOfficer()
                .body(Map.of("reason", "内容空泛，请补充数据"))
                .post("/v1/submissions/" + submission + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("内容空泛，请补充数据"));
        asLiaison()
                .get("/v1/commitments/" + commitment)
                .then()
                .body("state", equalTo("OPEN"))
                .body("timeliness", equalTo("OPEN"))
                .body("fulfilledAt", nullValue());

        BusinessTime.set("2021-01-05T09:00:00+08:00");
        await().untilAsserted(() ->
                asLiaison().get("/v1/commitments/" + commitment).then().body("timeliness", equalTo("OVERDUE")));

        asLiaison()
                .post("/v1/submissions/" + submission + "/submit")
                .then()
                .statusCode(200)
                .body("onTime", equalTo(false))
                .body("returnReason", nullValue());
        asLiaison()
                .get("/v1/commitments/" + commitment)
                .then()
                .body("state", equalTo("FULFILLED"))
                .body("timeliness", equalTo("LATE"));
    }

    @Test
    void shouldKeepWhatWasReportedForAnArchivedCampaignForReadingOnly() {
        UUID submission = draft();
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);
        district.publishCampaign(2, CampaignStatus.CONCLUDED);
        district.publishCampaign(3, CampaignStatus.ARCHIVED);

        await().untilAsserted(() -> assertThatProblem(
                        asOfficer().body(Map.of("reason", "请补充")).post("/v1/submissions/" + submission + "/return"))
                .hasStatus(409)
                .hasCode("state-conflict"));

        assertThatProblem(asOfficer().post("/v1/submissions/" + submission + "/accept"))
                .hasStatus(409);
        asLiaison().get("/v1/submissions/" + submission).then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void shouldPublishEveryChangeOfSubmissionAndCommitment() {
        UUID submission = draft();
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);
        asOfficer()
                .body(Map.of("reason", "请补充"))
                .post("/v1/submissions/" + submission + "/return")
                .then()
                .statusCode(200);
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);
        asOfficer().post("/v1/submissions/" + submission + "/accept").then().statusCode(200);

        try (EventProbe<SubmissionChanged> submissions = EventProbe.of(EventTypes.SUBMISSION_CHANGED);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            submissions.await(submission, data -> data.state() == SubmissionState.ACCEPTED);
            assertThat(submissions.eventsOf(submission))
                    .extracting(event -> event.data().state())
                    .containsExactly(
                            SubmissionState.DRAFT,
                            SubmissionState.SUBMITTED,
                            SubmissionState.RETURNED,
                            SubmissionState.SUBMITTED,
                            SubmissionState.ACCEPTED);
            assertThat(submissions.eventsOf(submission))
                    .extracting(event -> event.aggregateVersion())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(commitments.eventsOf(commitment))
                    .extracting(event -> event.data().state())
                    .containsExactly(
                            CommitmentState.OPEN,
                            CommitmentState.FULFILLED,
                            CommitmentState.OPEN,
                            CommitmentState.FULFILLED);
        }
    }

    @Test
    void shouldReviseADraftOnlyInTheVersionThatWasSeen() {
        UUID submission = draft();
        Map<String, Object> revision = Map.of("narrative", "改写", "figures", Map.of("lectures", 2));

        assertThatProblem(asLiaison().body(revision).put("/v1/submissions/" + submission))
                .hasStatus(428)
                .hasCode("version-required");
        String tag = asLiaison().get("/v1/submissions/" + submission).header("ETag");
        asLiaison()
                .header("If-Match", tag)
                .body(revision)
                .put("/v1/submissions/" + submission)
                .then()
                .statusCode(200)
                .body("narrative", equalTo("改写"))
                .body("figures.lectures", equalTo(2));
        assertThatProblem(asLiaison().header("If-Match", tag).body(revision).put("/v1/submissions/" + submission))
                .hasStatus(412)
                .hasCode("stale-version");
    }

    @Test
    void shouldRefuseAnEmptySubmission_ButTakeAnExplicitlyEmptyOne() {
        UUID submission =
                created(asLiaison().body(Map.of("commitmentId", commitment)).post("/v1/submissions"));
        assertThatProblem(asLiaison().post("/v1/submissions/" + submission + "/submit"))
                .hasStatus(409)
                .hasCode("submission-empty");

        asLiaison()
                .header("If-Match", "*")
                .body(Map.of("nothingToReport", true))
                .put("/v1/submissions/" + submission)
                .then()
                .statusCode(200);
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);
    }

    @Test
    void shouldTakeTheIdThatTheClientChose_Once() {
        UUID id = Ids.next();
        Map<String, Object> request = Map.of("id", id, "commitmentId", commitment, "narrative", NARRATIVE);

        asLiaison()
                .body(request)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/submissions/" + id));
        assertThatProblem(asLiaison().body(request).post("/v1/submissions"))
                .hasStatus(409)
                .hasCode("submission-exists");
    }

    @Test
    void shouldAnswerARepeatedRequestWithTheFirstAnswer() {
        String token = District.liaisonOf(district.town);
        Map<String, Object> request = Map.of("commitmentId", commitment, "narrative", NARRATIVE);
        String key = UUID.randomUUID().toString();

        UUID first =
                created(as(token).header("Idempotency-Key", key).body(request).post("/v1/submissions"));
        UUID second =
                created(as(token).header("Idempotency-Key", key).body(request).post("/v1/submissions"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldLetNobodyReportForAnotherOrganization() {
        assertThatProblem(as(District.liaisonOf(district.district))
                        .body(Map.of("commitmentId", commitment))
                        .post("/v1/submissions"))
                .hasStatus(403)
                .hasCode("not-your-organization");
    }

    @Test
    void shouldHideWhatIsOutOfSight() {
        UUID submission = draft();
        String stranger = District.officerOf(district.otherTown);

        assertThatProblem(as(stranger).get("/v1/submissions/" + submission)).hasStatus(404);
        assertThatProblem(as(stranger).post("/v1/submissions/" + submission + "/accept"))
                .hasStatus(404);
        assertThatProblem(as(stranger).get("/v1/commitments/" + commitment)).hasStatus(404);
        assertThatProblem(as(District.liaisonOf(district.otherTown))
                        .body(Map.of("commitmentId", commitment))
                        .post("/v1/submissions"))
                .hasStatus(404);
        as(stranger)
                .queryParam("campaignId", district.campaign)
                .get("/v1/submissions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void shouldLetNobodyReviewHisOwnOrganizationsSubmission() {
        UUID submission = draft();
        asLiaison().post("/v1/submissions/" + submission + "/submit").then().statusCode(200);

        assertThatProblem(as(District.officerOf(district.town)).post("/v1/submissions/" + submission + "/accept"))
                .hasStatus(403)
                .hasCode("own-submission");
    }

    @Test
    void shouldRefuseASubmissionTowardsWhatAnotherServiceOwns() {
        CommitmentChanged quota = district.quota(
                district.town, OffsetDateTime.parse("2021-07-01T00:00:00+08:00"), CommitmentState.OPEN, null);
        TestEvents.publish(EventTypes.COMMITMENT_CHANGED, quota.id(), 1, quota);
        await().until(() -> asLiaison().get("/v1/commitments/" + quota.id()).statusCode() == 200);

        assertThatProblem(asLiaison().body(Map.of("commitmentId", quota.id())).post("/v1/submissions"))
                .hasStatus(409)
                .hasCode("commitment-takes-no-submission");
    }

    @Test
    void shouldRefuseToSubmitWhatIsNoLongerOwed() {
        UUID submission = draft();
        district.publishCampaign(2, CampaignStatus.CANCELLED);
        await().until(() ->
                asLiaison().get("/v1/commitments/" + commitment).path("state").equals("CANCELLED"));

        assertThatProblem(asLiaison().post("/v1/submissions/" + submission + "/submit"))
                .hasStatus(409)
                .hasCode("commitment-not-open");
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        assertThatProblem(asLiaison().body(Map.of("narrative", NARRATIVE)).post("/v1/submissions"))
                .hasStatus(400)
                .hasCode("validation-failed")
                .hasErrorAt("/commitmentId");
        assertThatProblem(asLiaison()
                        .body(Map.of("commitmentId", commitment, "narrative", "长".repeat(20_001)))
                        .post("/v1/submissions"))
                .hasStatus(400)
                .hasErrorAt("/narrative");
    }

    @Test
    void shouldListSubmissionsPageByPage() {
        UUID first = draft();
        List<UUID> others = asLiaison()
                .queryParam("organizationId", district.town)
                .get("/v1/commitments")
                .<List<String>>path("items.id")
                .stream()
                .map(UUID::fromString)
                .filter(id -> !id.equals(commitment))
                .toList();
        UUID second = created(
                asLiaison().body(Map.of("commitmentId", others.getFirst())).post("/v1/submissions"));

        Response page = asOfficer()
                .queryParam("campaignId", district.campaign)
                .queryParam("limit", 1)
                .get("/v1/submissions");
        assertThat(page.<List<String>>path("items.id")).containsExactly(first.toString());
        asOfficer()
                .queryParam("campaignId", district.campaign)
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/submissions")
                .then()
                .body("items.id", equalTo(List.of(second.toString())))
                .body("next", nullValue());
    }

    private UUID draft() {
        return created(asLiaison()
                .body(Map.of("commitmentId", commitment, "narrative", NARRATIVE))
                .post("/v1/submissions"));
    }

    private static UUID created(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return UUID.fromString(response.path("id"));
    }

    private RequestSpecification asLiaison() {
        return as(District.liaisonOf(district.town));
    }

    private RequestSpecification asOfficer() {
        return as(District.officerOf(district.office));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
