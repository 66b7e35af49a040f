package cn.anlan.campaign.launch;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
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
class LaunchIT {

    @Inject
    Clock clock;

    @BeforeEach
    void stopTimeAtTheNotice() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
    }

    @Test
    void shouldDraftACampaignAfterATemplate() {
        var district = TestDistrict.create();
        var id = Ids.next();

        var draft =
                district.asOfficer().body("""
                        {"id": "%s", "templateKey": "leaders-talk-safety", "organizationId": "%s",
                         "startsOn": "2020-12-23", "documentNumber": "南安生办[2020]14号"}
                        """.formatted(id, district.office())).post("/v1/campaigns");

        draft.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("id", equalTo(id.toString()))
                .body("title.zh", equalTo("领导干部讲安全"))
                .body("status", equalTo("DRAFT"))
                .body("statusLabel", equalTo("草稿"))
                .body("documentNumber", equalTo("南安生办〔2020〕14号"))
                .body("endsOn", nullValue())
                .body("requirements.key", equalTo(List.of("lecture", "progress-report")));
        district.asOfficer().get(draft.header("Location")).then().statusCode(200);
        // Whoever takes part later does not see the draft.
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer").get("/v1/campaigns/" + id))
                .hasStatus(404);
    }

    @Test
    void shouldRefuseADraftThatCannotBe() {
        var district = TestDistrict.create();
        var foreign = TestDistrict.create();
        var body = """
                {"id": "%s", "templateKey": "%s", "organizationId": "%s", "startsOn": "2020-12-23"}
                """;
        var id = Ids.next();

        assertThatProblem(district.asOfficer()
                        .body(body.formatted(id, "unheard-of", district.office()))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasCode("unknown-template")
                .hasErrorAt("/templateKey");
        assertThatProblem(district.asOfficer()
                        .body(body.formatted(id, "leaders-talk-safety", foreign.office()))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
        assertThatProblem(district.asOfficer()
                        .body(body.formatted(id, "leaders-talk-safety", district.office())
                                .replace("2020-12-23", "0020-12-23"))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasErrorAt("/startsOn");
        // The bureau supervises the plant, and so sees its cases; it does not run campaigns in the plant's name.
        assertThatProblem(TestDistrict.as(district.bureau(), "committee-officer")
                        .body(body.formatted(id, "leaders-talk-safety", district.plant()))
                        .post("/v1/campaigns"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .body(body.formatted(id, "leaders-talk-safety", district.street()))
                        .post("/v1/campaigns"))
                .hasStatus(403);
        district.asOfficer()
                .body(body.formatted(id, "leaders-talk-safety", district.office()))
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
        assertThatProblem(district.asOfficer()
                        .body(body.formatted(id, "leaders-talk-safety", district.office()))
                        .post("/v1/campaigns"))
                .hasStatus(409)
                .hasCode("id-taken");
    }

    @Test
    void shouldNeedTheVersionThatWasSeen() {
        var district = TestDistrict.create();
        var draft = district.asOfficer().body("""
                        {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "2020-12-23"}
                        """.formatted(district.office())).post("/v1/campaigns");
        var publish = "/v1/campaigns/" + draft.jsonPath().getString("id") + "/publish";

        assertThatProblem(district.asOfficer().post(publish)).hasStatus(428);
        assertThatProblem(district.asOfficer().header("If-Match", "\"7\"").post(publish))
                .hasStatus(412);
        district.asOfficer()
                .header("If-Match", draft.header("ETag"))
                .post(publish)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        assertThatProblem(district.asOfficer().header("If-Match", "*").post(publish))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldEnrolEveryUnitBelowTheCommittee() {
        var district = TestDistrict.create();
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");

        district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/enrolments")
                .then()
                .statusCode(200)
                .body(
                        "items.organizationId.sort()",
                        equalTo(sorted(district.bureau(), district.street(), district.plant())))
                .body("items[0].stateLabel", equalTo("参加"));
        TestDistrict.as(district.street(), "liaison-officer")
                .get("/v1/campaigns/" + campaign + "/enrolments")
                .then()
                .body("items.organizationId.sort()", equalTo(sorted(district.street(), district.plant())));
        TestDistrict.as(district.street(), "liaison-officer")
                .get("/v1/campaigns")
                .then()
                .body("items.id", equalTo(List.of(campaign.toString())));
    }

    @Test
    void shouldNotFindTheEnrolmentsOfAForeignCampaign() {
        var campaign = TestDistrict.create().launch("leaders-talk-safety", "2020-12-23");

        assertThatProblem(TestDistrict.create().asOfficer().get("/v1/campaigns/" + campaign + "/enrolments"))
                .hasStatus(404)
                .hasCode("not-found");
    }

    @Test
    void shouldTellOthersOfCampaignEnrolmentsAndCommitments() {
        var district = TestDistrict.create();
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");

        try (var campaigns = EventProbe.of(EventTypes.CAMPAIGN_CHANGED);
                var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            var published = campaigns.await(campaign, data -> data.status() == CampaignStatus.PUBLISHED);
            assertThat(published.data().requirements()).hasSize(2);
            assertThat(published.data().startsOn()).isEqualTo("2020-12-23");
            campaigns.await(campaign, data -> data.status() == CampaignStatus.RUNNING);

            var enrolment = enrolments.await(event -> isOf(event.data().campaignId(), campaign)
                    && isOf(event.data().organizationId(), district.plant()));
            assertThat(enrolment.data().state()).isEqualTo(EnrolmentState.ENROLLED);
            assertThat(enrolment.data().enrolledOn()).isEqualTo("2020-12-23");
            assertThat(enrolment.data().requirementIds())
                    .isEqualTo(published.data().requirements().stream()
                            .map(requirement -> requirement.id())
                            .toList());
        }
        try (var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            var first =
                    commitments.await(event -> isOwed(event, campaign, district.plant(), "PARTY_HEAD", "2021-01-01"));
            assertThat(first.data().kind()).isEqualTo(CommitmentKind.ACTIVITY_QUOTA);
            assertThat(first.data().service()).isEqualTo("campaign-service");
            assertThat(first.data().periodEnd()).isEqualTo("2021-06-30");
            assertThat(first.data().dueAt()).isEqualTo("2021-07-01T00:00+08:00");
            assertThat(first.data().quantityDue()).isEqualTo(1);
            assertThat(first.data().quantityDone()).isZero();
            assertThat(first.data().state()).isEqualTo(CommitmentState.OPEN);
            commitments.await(event -> isOwed(event, campaign, district.street(), "ADMINISTRATIVE_HEAD", "2022-01-01"));
        }
        // Three units, two heads, three half-years within the horizon.
        awaitQuotas(campaign, 18);
    }

    @Test
    void shouldExtendDutiesAsTimeGoesOn() {
        var district = TestDistrict.create();
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");
        awaitQuotas(campaign, 18);

        TestClock.moveTo("2021-06-02T09:00+08:00", clock);

        awaitQuotas(campaign, 24);
    }

    @Test
    void shouldEnrolAUnitThatAppearsLater() {
        var district = TestDistrict.create();
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");
        awaitQuotas(campaign, 18);
        TestClock.moveTo("2021-05-01T09:00+08:00", clock);

        TestDistrict.importAsAdministrator("""
                        code,name,kind,parentCode
                        P-SCHOOL,海棠溪小学,INSTITUTION,P-STREET
                        """.replace("P-", district.prefix() + "-"), "")
                .then()
                .body("state", equalTo("COMPLETED"));

        try (var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            var school = Ids.named("organization:" + district.prefix() + "-SCHOOL");
            var enrolment = enrolments.await(event -> isOf(event.data().organizationId(), school));
            assertThat(enrolment.data().campaignId()).isEqualTo(campaign);
            assertThat(enrolment.data().enrolledOn()).isEqualTo("2021-05-01");
        }
        // The first half-year is more than half over: it owes 2021-H2 and 2022-H1.
        awaitQuotas(campaign, 22);
    }

    @Test
    void shouldDraftOnlyOnceUnderOneKey() {
        var district = TestDistrict.create();
        var body = """
                {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "2020-12-23"}
                """.formatted(district.office());
        var officer = TestTokens.of(district.office(), "committee-officer");
        var key = UUID.randomUUID().toString();

        var ids = List.of(1, 2).stream()
                .map(attempt -> given().auth()
                        .oauth2(officer)
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/campaigns")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id"))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    private static boolean isOf(UUID actual, UUID expected) {
        return actual.equals(expected);
    }

    private static boolean isOwed(
            Event<CommitmentChanged> event, UUID campaign, UUID organization, String counter, String periodStart) {
        var data = event.data();
        return campaign.equals(data.campaignId())
                && organization.equals(data.organizationId())
                && counter.equals(data.counterKey())
                && periodStart.equals(String.valueOf(data.periodStart()));
    }

    private static void awaitQuotas(UUID campaign, int count) {
        Awaitility.await().untilAsserted(() -> assertThat(quotas(campaign)).isEqualTo(count));
    }

    private static int quotas(UUID campaign) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("select count(*) from commitment where campaign_id = ?")) {
            query.setObject(1, campaign);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    private static List<String> sorted(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).sorted().toList();
    }
}
