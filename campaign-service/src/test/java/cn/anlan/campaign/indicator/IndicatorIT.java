package cn.anlan.campaign.indicator;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.indicator.IndicatorState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Enforcement staff with a relevant degree and experience ÷ enforcement staff in post, at least 75 % by 2022-12-31.
@QuarkusTest
@WithPlatform
class IndicatorIT {

    private static final String KEY = "qualified-enforcement";

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-09-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign =
                AskingCampaigns.launch(district, "2022-09-01", AskingCampaigns.indicatorDueOn(KEY, "2022-12-31", "75"));
    }

    private Response file(UUID unit, long numerator, long denominator) {
        return file(unit, numerator, denominator, "");
    }

    private Response file(UUID unit, long numerator, long denominator, String more) {
        return TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "indicatorKey": "%s"%s,
                         "figures": {"numerator": %d, "denominator": %d}}
                        """.formatted(campaign, unit, KEY, more, numerator, denominator))
                .post("/v1/indicator-filings");
    }

    private String filed(UUID unit, long numerator, long denominator) {
        var answer = file(unit, numerator, denominator);
        answer.then().statusCode(201);
        return answer.header("Location").replaceAll(".*(?=/v1/)", "");
    }

    private Response judge(TestDistrict by, String filing, String step, String etag) {
        return by.asOfficer()
                .header("If-Match", etag)
                .body(step.equals("return") ? "{\"reason\": \"与编制台账不符\"}" : "")
                .post(filing + "/" + step);
    }

    private JsonPath indicator() {
        return district.asOfficer()
                .get("/v1/campaigns/%s/indicators/%s".formatted(campaign, KEY))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitThatEveryUnitOwesIt() {
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> district.asOfficer()
                                .get("/v1/campaigns/%s/indicators/%s".formatted(campaign, KEY))
                                .jsonPath()
                                .getInt("units.owing")
                        == 3);
    }

    @Test
    void shouldFulfilTheUnitsDutyByFilingWhateverTheFiguresSay() {
        var filing = UUID.fromString(file(district.street(), 1, 4)
                .then()
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .body("stateLabel", equalTo("已填报"))
                .body("periodEnd", equalTo("2022-12-31"))
                .body("percent", equalTo(25.0f))
                .extract()
                .jsonPath()
                .getString("id"));

        try (var indicators = EventProbe.of(EventTypes.INDICATOR_CHANGED);
                var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            var told = indicators.await(filing, data -> true).data();
            assertThat(told.numerator()).isEqualTo(1);
            assertThat(told.denominator()).isEqualTo(4);
            assertThat(told.value()).isEqualByComparingTo("0.25");
            assertThat(told.state()).isEqualTo(IndicatorState.FILED);
            commitments.await(event -> event.data().kind() == CommitmentKind.INDICATOR
                    && event.data().state() == CommitmentState.FULFILLED
                    && event.data().organizationId().equals(district.street()));
        }
    }

    @Test
    void shouldAddFiguresUpAndNeverAveragePercentages() {
        awaitThatEveryUnitOwesIt();
        // 100 % of two and 70 % of a hundred are not 85 %.
        filed(district.street(), 2, 2);
        filed(district.bureau(), 70, 100);

        var indicator = indicator();
        assertThat(indicator.getLong("numerator")).isEqualTo(72);
        assertThat(indicator.getLong("denominator")).isEqualTo(102);
        assertThat(indicator.getFloat("percent")).isEqualTo(70.58f);
        assertThat(indicator.getBoolean("met")).isFalse();
        assertThat(indicator.getBoolean("judged")).isFalse();
        assertThat(indicator.getInt("units.owing")).isEqualTo(3);
        assertThat(indicator.getInt("units.filed")).isEqualTo(2);
        assertThat(indicator.getInt("units.underThreshold")).isEqualTo(1);

        district.asOfficer()
                .get(indicator.getString("gaps"))
                .then()
                .statusCode(200)
                .body(
                        "items.organizationId",
                        equalTo(List.of(
                                district.bureau().toString(), district.plant().toString())))
                .body("items.reason", equalTo(List.of("UNDER_THRESHOLD", "NOT_FILED")))
                .body("items[0].numerator", equalTo(70))
                .body("items[1].numerator", nullValue());
    }

    @Test
    void shouldReachTheThresholdTogether() {
        filed(district.street(), 9, 10);
        filed(district.bureau(), 6, 10);
        TestClock.moveTo("2023-01-01T00:01+08:00", clock);

        var indicator = indicator();

        assertThat(indicator.getFloat("percent")).isEqualTo(75.0f);
        assertThat(indicator.getBoolean("met")).isTrue();
        assertThat(indicator.getBoolean("judged")).isTrue();
        // A part of the tree has a figure of its own.
        TestDistrict.as(district.bureau(), "unit-leader")
                .get("/v1/campaigns/%s/indicators/%s".formatted(campaign, KEY))
                .then()
                .body("percent", equalTo(60.0f))
                .body("met", equalTo(false));
    }

    @Test
    void shouldCountNothingThatWasSentBackUntilItIsFiledAgain() {
        var filing = filed(district.street(), 9, 10);

        judge(district, filing, "return", "\"0\"").then().statusCode(200).body("stateLabel", equalTo("已退回"));
        assertThat(indicator().getLong("denominator")).isZero();
        assertThat(indicator().getInt("units.returned")).isEqualTo(1);

        TestDistrict.as(district.street(), "liaison-officer")
                .header("If-Match", "\"1\"")
                .body("{\"numerator\": 8, \"denominator\": 10, \"note\": \"已核对\"}")
                .put(filing)
                .then()
                .statusCode(200)
                .body("state", equalTo("FILED"));
        judge(district, filing, "verify", "\"2\"").then().statusCode(200).body("state", equalTo("VERIFIED"));
        assertThat(indicator().getLong("numerator")).isEqualTo(8);
        assertThat(indicator().getInt("units.verified")).isEqualTo(1);

        district.asOfficer()
                .get(filing + "/history")
                .then()
                .body("items.step", equalTo(List.of("FILE", "RETURN", "FILE", "VERIFY")))
                .body("items.numerator", equalTo(List.of(9, 9, 8, 8)))
                .body("items[1].note", equalTo("与编制台账不符"));
        assertThatProblem(judge(district, filing, "verify", "\"3\""))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldVoidAVerificationByOtherFigures() {
        var filing = filed(district.street(), 9, 10);
        judge(district, filing, "verify", "\"0\"").then().statusCode(200);

        TestDistrict.as(district.street(), "liaison-officer")
                .header("If-Match", "\"1\"")
                .body("{\"numerator\": 10, \"denominator\": 10}")
                .put(filing)
                .then()
                .statusCode(200)
                .body("state", equalTo("FILED"));
    }

    @Test
    void shouldLetNobodyJudgeHisOwnFigures() {
        var filing = filed(district.street(), 9, 10);

        assertThatProblem(TestDistrict.as(district.street(), "committee-officer")
                        .header("If-Match", "\"0\"")
                        .post(filing + "/verify"))
                .hasStatus(403);
        assertThatProblem(judge(TestDistrict.create(), filing, "verify", "\"0\""))
                .hasStatus(404);
        assertThatProblem(judge(district, filing, "verify", "\"7\"")).hasStatus(412);
        assertThatProblem(district.asOfficer().post(filing + "/verify")).hasStatus(428);
    }

    @Test
    void shouldRefuseAnIndicatorThatNobodyAskedFor() {
        assertThatProblem(TestDistrict.as(district.street(), "liaison-officer")
                        .body("""
                        {"campaignId": "%s", "organizationId": "%s", "indicatorKey": "lecture",
                         "figures": {"numerator": 1, "denominator": 4}}
                        """.formatted(campaign, district.street()))
                        .post("/v1/indicator-filings"))
                .hasStatus(400)
                .hasCode("unknown-indicator");
    }

    @Test
    void shouldRefuseWhatIsNoFigure() {
        assertThatProblem(file(district.street(), 5, 4)).hasStatus(400).hasErrorAt("/figures/numerator");
        assertThatProblem(file(district.street(), -1, 4)).hasStatus(400).hasErrorAt("/figures/numerator");
        assertThatProblem(file(district.street(), 1, 4, ", \"asOf\": \"2021-01-01\""))
                .hasStatus(400)
                .hasCode("indicator-not-asked");
        assertThatProblem(file(district.street(), 1, 4, ", \"asOf\": \"2022-12-31\""))
                .hasStatus(400)
                .hasCode("indicator-not-asked");
        filed(district.street(), 1, 4);
        assertThatProblem(file(district.street(), 1, 4)).hasStatus(409).hasCode("indicator-filed");
        assertThatProblem(file(district.office(), 1, 4)).hasStatus(409).hasCode("organization-not-enrolled");
    }

    @Test
    void shouldShowFiguresToThoseWhoseScopeItIs() {
        var filing = filed(district.street(), 1, 4);
        var plant = TestDistrict.as(district.plant(), "liaison-officer");

        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer").get(filing))
                .hasStatus(404);
        plant.get("/v1/indicator-filings?campaignId=" + campaign).then().body("items", hasSize(0));
        assertThatProblem(TestDistrict.as(district.plant(), "liaison-officer")
                        .get("/v1/campaigns/%s/indicators/%s?organizationId=%s"
                                .formatted(campaign, KEY, district.street())))
                .hasStatus(404);
        assertThatProblem(TestDistrict.create()
                        .asOfficer()
                        .get("/v1/campaigns/%s/indicators/%s".formatted(campaign, KEY)))
                .hasStatus(404);
        assertThatProblem(district.asOfficer().get("/v1/campaigns/%s/indicators/none".formatted(campaign)))
                .hasStatus(404);
    }
}
