package cn.anlan.reporting;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The district's campaign in June 2021: each enrolled unit has two reports that were due and three that are not.
@QuarkusTest
@WithPlatform
class DashboardIT {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2021-06-20T09:00:00+08:00");

    private District district;

    @BeforeEach
    void setUp() {
        BusinessTime.set(NOW.toString());
        district = District.founded();
        district.publishCampaign(1, CampaignStatus.RUNNING);
        district.enrol(1, district.town);
        district.enrol(1, district.otherTown);
        district.enrol(1, district.factory);
        awaitFigures(district.office, 3, 0, 0, 0, 6, 9);
    }

    @Test
    void shouldShowTheOfficeWhatItsDistrictOwes() {
        asOfficer(district.office)
                .get(dashboard())
                .then()
                .statusCode(200)
                .body("title", equalTo("领导干部讲安全"))
                .body("organizationId", equalTo(district.district.toString()))
                .body("overdue.label", equalTo("逾期未完成"));
    }

    @Test
    void shouldShowEachTownItsOwnPart() {
        awaitFigures(district.town, 2, 0, 0, 0, 4, 6);
        awaitFigures(district.otherTown, 1, 0, 0, 0, 2, 3);
    }

    @Test
    void shouldFollowALateSubmissionAndAMissedQuota() {
        UUID overdue = UUID.fromString(as(District.liaisonOf(district.town))
                .queryParam("organizationId", district.town)
                .queryParam("timeliness", "OVERDUE")
                .get("/v1/commitments")
                .path("items[0].id"));
        String submission = as(District.liaisonOf(district.town))
                .body(Map.of("commitmentId", overdue, "narrative", "补报"))
                .post("/v1/submissions")
                .path("id");
        as(District.liaisonOf(district.town))
                .post("/v1/submissions/" + submission + "/submit")
                .then()
                .statusCode(200);
        CommitmentChanged missed = district.quota(district.factory, NOW.minusDays(1), CommitmentState.OPEN, null);
        TestEvents.publish(EventTypes.COMMITMENT_CHANGED, missed.id(), 1, missed);

        awaitFigures(district.office, 3, 0, 1, 1, 5, 9);
    }

    @Test
    void shouldLeadFromEveryFigureToExactlyWhatItCounts() {
        hazard(HazardState.RECTIFYING);
        hazard(HazardState.RECTIFYING);
        hazard(HazardState.CLOSED, HazardOutcome.UNFIXED);
        await().untilAsserted(() -> asOfficer(district.office)
                .get(dashboard())
                .then()
                .body("hazardsByState.RECTIFYING.count", equalTo(2))
                .body("hazardsByState.CLOSED.count", equalTo(1))
                .body("hazardsByState.SUBMITTED.count", equalTo(0))
                .body("hazardsByOutcome.UNFIXED.count", equalTo(1))
                .body("hazardsByOutcome.FIXED.count", equalTo(0)));

        for (UUID viewer : List.of(district.office, district.town)) {
            Response dashboard = asOfficer(viewer).get(dashboard());
            for (String figure : List.of(
                    "enrolled",
                    "onTime",
                    "late",
                    "missed",
                    "overdue",
                    "open",
                    "hazardsByState.RECTIFYING",
                    "hazardsByState.CLOSED",
                    "hazardsByOutcome.UNFIXED")) {
                int count = dashboard.path(figure + ".count");
                Response list = asOfficer(viewer)
                        .urlEncodingEnabled(false)
                        .get(dashboard.<String>path(figure + ".href") + "&limit=100");

                assertThat(list.<List<String>>path("items.id"))
                        .as("%s of %s", figure, viewer)
                        .hasSize(count)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void shouldShowAPartOfWhatTheCallerSees() {
        asOfficer(district.office)
                .queryParam("organizationId", district.town)
                .get(dashboard())
                .then()
                .statusCode(200)
                .body("organizationId", equalTo(district.town.toString()))
                .body("enrolled.count", equalTo(2));
    }

    @Test
    void shouldMoveTheFiguresOfAnOrganizationThatMoves() {
        awaitFigures(district.town, 2, 0, 0, 0, 4, 6);

        district.moveFactory(2);

        awaitFigures(district.town, 1, 0, 0, 0, 2, 3);
        awaitFigures(district.otherTown, 2, 0, 0, 0, 4, 6);
        awaitFigures(district.office, 3, 0, 0, 0, 6, 9);
    }

    @Test
    void shouldHideWhatIsOutOfSight() {
        District stranger = District.founded();
        await().until(() -> asOfficer(stranger.office).get(dashboard()).statusCode() == 404);

        assertThatProblem(asOfficer(district.town)
                        .queryParam("organizationId", district.otherTown)
                        .get(dashboard()))
                .hasStatus(404);
        asOfficer(district.town)
                .queryParam("withinOrganizationId", district.otherTown)
                .get("/v1/commitments")
                .then()
                .body("items.size()", equalTo(0));
    }

    private void hazard(HazardState state) {
        hazard(state, null);
    }

    private void hazard(HazardState state, @Nullable HazardOutcome outcome) {
        UUID id = Ids.next();
        TestEvents.publish(
                EventTypes.HAZARD_CHANGED,
                id,
                1,
                new HazardChanged(
                        id,
                        "SP-" + id,
                        "FIRE",
                        "500108",
                        district.office,
                        null,
                        null,
                        state,
                        HazardGrade.GENERAL,
                        "消防通道被堵塞",
                        NOW.minusDays(3),
                        state == HazardState.CLOSED ? NOW : null,
                        null,
                        outcome,
                        null,
                        null));
    }

    private void awaitFigures(UUID viewer, int enrolled, int onTime, int late, int missed, int overdue, int open) {
        await().untilAsserted(() -> {
            Response dashboard = asOfficer(viewer).get(dashboard());
            assertThat(dashboard.statusCode()).isEqualTo(200);
            assertThat(List.of("enrolled", "onTime", "late", "missed", "overdue", "open"))
                    .extracting(figure -> dashboard.<Integer>path(figure + ".count"))
                    .containsExactly(enrolled, onTime, late, missed, overdue, open);
        });
    }

    private String dashboard() {
        return "/v1/dashboards/campaigns/" + district.campaign;
    }

    private static RequestSpecification asOfficer(UUID organization) {
        return as(District.officerOf(organization));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
