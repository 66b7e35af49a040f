package cn.anlan.reporting;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class LedgerIT {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2021-07-01T00:00:00+08:00");

    private District district;

    @BeforeEach
    void setUp() {
        BusinessTime.set("2021-06-20T09:00:00+08:00");
        district = District.founded();
    }

    @Test
    void shouldTakeDownWhatOtherServicesSay() {
        publishQuota(1, CommitmentState.OPEN, null);

        awaitQuota("OPEN", "OPEN")
                .then()
                .body("service", equalTo("campaign-service"))
                .body("kind", equalTo("ACTIVITY_QUOTA"))
                .body("kindLabel", equalTo("活动场次"))
                .body("title", equalTo("讲安全"))
                .body("counterKey", equalTo("PARTY_HEAD"))
                .body("periodStart", equalTo("2021-01-01"))
                .body("dueAt", equalTo("2021-07-01T00:00:00+08:00"))
                .body("quantityDue", equalTo(1))
                .body("quantityDone", equalTo(0))
                .body("timelinessLabel", equalTo("未到期"))
                .body("organizationName", equalTo("单位 " + district.town))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void shouldSpeakEnglishToWhomAsksForIt() {
        publishQuota(1, CommitmentState.OPEN, null);
        awaitQuota("OPEN", "OPEN");

        asLiaison()
                .header("Accept-Language", "en")
                .get("/v1/commitments/" + quota(CommitmentState.OPEN, null).id())
                .then()
                .body("title", equalTo("Talk safety"))
                .body("stateLabel", equalTo("Open"));
    }

    @Test
    void shouldTellOnTimeFromLate() {
        publishQuota(1, CommitmentState.FULFILLED, DUE.minusSeconds(1));
        awaitQuota("FULFILLED", "ON_TIME");

        publishQuota(2, CommitmentState.FULFILLED, DUE);
        awaitQuota("FULFILLED", "LATE");
    }

    @Test
    void shouldMarkAQuotaAsMissedWhenItsPeriodIsOver_AndTakeALateRecordOfATimelyActivity() {
        publishQuota(1, CommitmentState.OPEN, null);
        awaitQuota("OPEN", "OPEN");

        BusinessTime.set("2021-07-01T00:00:05+08:00");
        awaitQuota("OPEN", "MISSED");

        publishQuota(2, CommitmentState.FULFILLED, DUE.minusDays(10));
        awaitQuota("FULFILLED", "ON_TIME");
    }

    @Test
    void shouldCountNeitherWhatIsWaivedNorWhatIsCancelled() {
        publishQuota(1, CommitmentState.OPEN, null);
        publishQuota(2, CommitmentState.WAIVED, null);
        awaitQuota("WAIVED", null);

        publishQuota(3, CommitmentState.CANCELLED, null);
        awaitQuota("CANCELLED", null);
    }

    @Test
    void shouldIgnoreWhatIsStale() {
        publishQuota(5, CommitmentState.FULFILLED, DUE.minusDays(1));
        awaitQuota("FULFILLED", "ON_TIME");

        publishQuota(4, CommitmentState.OPEN, null);
        publishQuota(6, CommitmentState.FULFILLED, DUE.plusDays(1));

        awaitQuota("FULFILLED", "LATE");
    }

    @Test
    void shouldTurnOverdueReportsIntoMissedOnesWhenTheirCampaignIsConcluded() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        await().untilAsserted(() -> assertThat(countWith("OVERDUE")).isEqualTo(2));

        district.publishCampaign(2, CampaignStatus.CONCLUDED);

        await().untilAsserted(() -> assertThat(countWith("MISSED")).isEqualTo(2));
        assertThat(countWith("OVERDUE")).isZero();
    }

    @Test
    void shouldListByDueTimeInPages() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        district.enrol(1, district.factory);
        await().untilAsserted(() -> assertThat(countWith(null)).isEqualTo(10));

        List<String> dueTimes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Response page = list().queryParam("limit", 3)
                    .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
                    .get("/v1/commitments");
            dueTimes.addAll(page.<List<String>>path("items.dueAt"));
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);

        assertThat(dueTimes).hasSize(10).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseACursorOfAnotherList() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        await().untilAsserted(() -> assertThat(countWith(null)).isEqualTo(5));
        String cursor = list().queryParam("limit", 1).get("/v1/commitments").path("next");

        assertThatProblem(asLiaison()
                        .queryParam("limit", 1)
                        .queryParam("cursor", cursor)
                        .get("/v1/commitments"))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    @Test
    void shouldRefuseAFilterThatIsNone() {
        assertThat(asLiaison()
                        .queryParam("timeliness", "SOMETIMES")
                        .get("/v1/commitments")
                        .statusCode())
                .isIn(400, 404);
    }

    private CommitmentChanged quota(CommitmentState state, @Nullable OffsetDateTime fulfilledAt) {
        return district.quota(district.town, DUE, state, fulfilledAt);
    }

    private void publishQuota(long version, CommitmentState state, @Nullable OffsetDateTime fulfilledAt) {
        CommitmentChanged quota = quota(state, fulfilledAt);
        TestEvents.publish(EventTypes.COMMITMENT_CHANGED, quota.id(), version, quota);
    }

    private Response awaitQuota(String state, @Nullable String timeliness) {
        return await().until(
                        () -> asLiaison()
                                .get("/v1/commitments/"
                                        + quota(CommitmentState.OPEN, null).id()),
                        answer -> answer.statusCode() == 200
                                && state.equals(answer.path("state"))
                                && java.util.Objects.equals(timeliness, answer.path("timeliness")));
    }

    private int countWith(@Nullable String timeliness) {
        RequestSpecification list = list();
        return (timeliness == null ? list : list.queryParam("timeliness", timeliness))
                .get("/v1/commitments")
                .<List<String>>path("items.id")
                .size();
    }

    private RequestSpecification list() {
        return asLiaison().queryParam("campaignId", district.campaign);
    }

    private RequestSpecification asLiaison() {
        return given().auth().oauth2(District.liaisonOf(district.town));
    }
}
