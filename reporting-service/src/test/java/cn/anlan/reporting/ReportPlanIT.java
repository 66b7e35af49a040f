package cn.anlan.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventTypes;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ReportPlanIT {

    private static final String[] FIRST_EIGHTEEN_MONTHS = {
        "2020-12-31T00:00:00+08:00",
        "2021-06-16T00:00:00+08:00",
        "2021-12-16T00:00:00+08:00",
        "2022-06-16T00:00:00+08:00"
    };

    private District district;

    @BeforeEach
    void setUp() {
        BusinessTime.set("2020-12-24T09:00:00+08:00");
        district = District.founded();
    }

    @Test
    void shouldOpenTheReportsOfTheNextEighteenMonths() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);

        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);
    }

    @Test
    void shouldOpenThemToo_WhenTheEnrolmentComesBeforeTheCampaign() {
        district.enrol(1, district.town);
        district.enrol(1, district.factory);
        district.publishCampaign(1, CampaignStatus.RUNNING);

        for (UUID organization : List.of(district.town, district.factory)) {
            awaitDueDates(organization, FIRST_EIGHTEEN_MONTHS);
        }
    }

    @Test
    void shouldPublishWhatItOpens() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);

        try (EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            CommitmentChanged published = commitments
                    .await(event -> event.data().organizationId().equals(district.town)
                            && event.data().dueAt().toString().startsWith("2021-06-16"))
                    .data();

            assertThat(published.service()).isEqualTo("reporting-service");
            assertThat(published.requirementId()).isEqualTo(district.report);
            assertThat(published.state()).isEqualTo(CommitmentState.OPEN);
            assertThat(published.dueAt()).hasToString("2021-06-16T00:00+08:00");
        }
    }

    @Test
    void shouldNotAskForReportsDueBeforeTheEnrolment() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town, EnrolmentState.ENROLLED, LocalDate.of(2021, 7, 1));

        awaitDueDates(district.town, "2021-12-16T00:00:00+08:00", "2022-06-16T00:00:00+08:00");
    }

    @Test
    void shouldRollTheHorizonOn() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);

        BusinessTime.set("2021-07-01T09:00:00+08:00");

        awaitDueDates(
                district.town,
                "2020-12-31T00:00:00+08:00",
                "2021-06-16T00:00:00+08:00",
                "2021-12-16T00:00:00+08:00",
                "2022-06-16T00:00:00+08:00",
                "2022-12-16T00:00:00+08:00");
    }

    @Test
    void shouldFollowAScheduleThatChanges() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);

        district.publishCampaign(2, CampaignStatus.RUNNING, List.of(LocalDate.of(2021, 1, 10)));

        awaitDueDates(
                district.town,
                "2021-01-11T00:00:00+08:00",
                "2021-06-16T00:00:00+08:00",
                "2021-12-16T00:00:00+08:00",
                "2022-06-16T00:00:00+08:00");
    }

    @Test
    void shouldLeaveWhatHasComeDueAsItWasWhenTheCampaignIsAmended() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);
        BusinessTime.set("2021-01-20T09:00:00+08:00");

        // The day in December has passed; only March is new.
        district.amendCampaign(
                2, 1, "2021-01-20T09:00:00+08:00", List.of(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 3, 1)));

        awaitDueDates(
                district.town,
                "2020-12-31T00:00:00+08:00",
                "2021-03-02T00:00:00+08:00",
                "2021-06-16T00:00:00+08:00",
                "2021-12-16T00:00:00+08:00",
                "2022-06-16T00:00:00+08:00");
    }

    @Test
    void shouldCancelOnlyWhatIsNotYetDueWhenARequirementIsDropped() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);
        BusinessTime.set("2021-01-20T09:00:00+08:00");

        district.amendCampaign(2, 1, "2021-01-20T09:00:00+08:00", null);

        awaitDueDates(district.town, "2020-12-31T00:00:00+08:00");
    }

    @Test
    void shouldAskTheUnitsOfADerivedPlanForEachReportOnce() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.factory);
        awaitDueDates(district.factory, FIRST_EIGHTEEN_MONTHS);
        BusinessTime.set("2021-05-01T09:00:00+08:00");
        submitReportDue("2021-06-16T00:00:00+08:00");

        UUID derived = district.derivePlan(LocalDate.of(2021, 5, 1), List.of());

        // What had come due stays with the plan above; June was reported ahead; the rest is the town's to ask.
        awaitDueDates(district.factory, "2020-12-31T00:00:00+08:00");
        awaitDueDates(derived, district.factory, "2021-12-16T00:00:00+08:00", "2022-06-16T00:00:00+08:00");
    }

    private void submitReportDue(String dueAt) {
        String liaison = District.liaisonOf(district.factory);
        String commitment = given().auth()
                .oauth2(liaison)
                .queryParam("campaignId", district.campaign)
                .queryParam("state", "OPEN")
                .get("/v1/commitments")
                .path("items.find { it.dueAt == '" + dueAt + "' }.id");
        String submission = given().auth()
                .oauth2(liaison)
                .contentType("application/json")
                .body("{\"commitmentId\": \"%s\", \"narrative\": \"已宣讲\"}".formatted(commitment))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(liaison)
                .contentType("application/json")
                .post("/v1/submissions/" + submission + "/submit")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldCancelTheReportsOfAnOrganizationThatLeaves_AndReopenThemWhenItReturns() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);

        district.enrol(2, district.town, EnrolmentState.LEFT, LocalDate.of(2020, 12, 23));
        awaitDueDates(district.town);

        district.enrol(3, district.town, EnrolmentState.ENROLLED, LocalDate.of(2021, 12, 1));
        awaitDueDates(district.town, "2021-12-16T00:00:00+08:00", "2022-06-16T00:00:00+08:00");
    }

    @Test
    void shouldLeaveWhatHadComeDueWhenAnOrganizationLeaves() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);

        BusinessTime.set("2021-07-01T09:00:00+08:00");
        district.enrol(2, district.town, EnrolmentState.LEFT, LocalDate.of(2020, 12, 23));

        awaitDueDates(district.town, "2020-12-31T00:00:00+08:00", "2021-06-16T00:00:00+08:00");
    }

    @Test
    void shouldCancelAllReportsOfACancelledCampaign() {
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        awaitDueDates(district.town, FIRST_EIGHTEEN_MONTHS);

        district.publishCampaign(2, CampaignStatus.CANCELLED);

        awaitDueDates(district.town);
    }

    private void awaitDueDates(UUID organization, String... expected) {
        awaitDueDates(district.campaign, organization, expected);
    }

    private void awaitDueDates(UUID campaign, UUID organization, String... expected) {
        await().untilAsserted(() -> assertThat(given().auth()
                        .oauth2(District.liaisonOf(organization))
                        .queryParam("campaignId", campaign)
                        .queryParam("organizationId", organization)
                        .queryParam("state", "OPEN")
                        .get("/v1/commitments")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.dueAt"))
                .containsExactly(expected));
    }
}
