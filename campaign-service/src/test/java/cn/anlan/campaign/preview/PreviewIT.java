package cn.anlan.campaign.preview;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPlatform
class PreviewIT {

    private static final String ENTERPRISES = "{\"type\": \"KIND\", \"kinds\": [\"ENTERPRISE\"]}";

    @Inject
    Clock clock;

    private static @Nullable TestDistrict grown;
    private TestDistrict district;

    /// Beside the district's own units: a second street with two more enterprises.
    @BeforeEach
    void growTheDistrict() {
        TestClock.moveTo("2024-03-01T09:00+08:00", clock);
        if (grown != null) {
            district = grown;
            return;
        }
        district = TestDistrict.create();
        grown = district;
        var csv = """
                code,name,kind,parentCode,divisionCode,industry,sectors,riskGrade
                P-STREET2,弹子石街道,GOVERNMENT,P,500108002,,,
                P-CHEMICAL,南岸化工厂,ENTERPRISE,P-STREET2,500108002,C26,HAZARDOUS_CHEMICALS;FIRE,MAJOR
                P-SHOP,弹子石商场,ENTERPRISE,P-STREET2,500108002,F52,COMMERCE,
                """.replace("P-", district.prefix() + "-").replace(",P,", "," + district.prefix() + ",");
        TestDistrict.importAsAdministrator(csv, "").then().body("state", equalTo("COMPLETED"));
    }

    private UUID id(String unit) {
        return Ids.named("organization:" + district.prefix() + "-" + unit);
    }

    private Response preview(String selector) {
        return district.asOfficer()
                .body("{\"organizationId\": \"%s\", \"selector\": %s}".formatted(district.office(), selector))
                .post("/v1/campaigns/audience-previews");
    }

    private List<String> reached(String selector) {
        var response = preview(selector);
        response.then().statusCode(200);
        return response.jsonPath().getList("units.code", String.class).stream()
                .map(code -> code.replace(district.prefix() + "-", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'KIND', 'kinds': ['ENTERPRISE']} | CHEMICAL PLANT SHOP",
                "{'type': 'KIND', 'kinds': ['GOVERNMENT', 'DEPARTMENT']} | BUREAU STREET STREET2",
                "{'type': 'LEVEL', 'levels': ['TOWN']} | STREET STREET2",
                "{'type': 'SECTOR', 'sectors': ['COMMERCE', 'HAZARDOUS_CHEMICALS']} | CHEMICAL SHOP",
                "{'type': 'RISK_GRADE', 'grades': ['MAJOR']} | CHEMICAL",
                "{'type': 'INDUSTRY', 'industries': ['C']} | CHEMICAL PLANT",
                "{'type': 'INDUSTRY', 'industries': ['C27', 'F']} | SHOP",
                "{'type': 'SUBTREE', 'roots': ['STREET2']} | CHEMICAL SHOP STREET2",
                "{'type': 'UNITS', 'units': ['PLANT', 'BUREAU']} | BUREAU PLANT",
                "{'type': 'HAVING', 'below': {'type': 'KIND', 'kinds': ['ENTERPRISE']}, 'atLeast': 2} | STREET2",
                "{'type': 'ALL', 'of': [{'type': 'KIND', 'kinds': ['GOVERNMENT']}, {'type': 'HAVING', 'below':"
                        + " {'type': 'KIND', 'kinds': ['ENTERPRISE']}, 'fewerThan': 2}]} | STREET",
                "{'type': 'ANY', 'of': [{'type': 'RISK_GRADE', 'grades': ['MAJOR']}, {'type': 'LEVEL', 'levels':"
                        + " ['TOWN']}]} | CHEMICAL STREET STREET2",
                "{'type': 'ALL', 'of': [{'type': 'KIND', 'kinds': ['ENTERPRISE']}, {'type': 'NOT', 'of': {'type':"
                        + " 'RISK_GRADE', 'grades': ['MAJOR']}}]} | PLANT SHOP"
            })
    void shouldReachWhomTheSelectorMeans(String selector, String units) {
        var json = selector.replace('\'', '"');
        for (var unit : List.of("STREET2", "PLANT", "BUREAU")) {
            json = json.replace("[\"" + unit + "\"", "[\"" + id(unit) + "\"")
                    .replace(" \"" + unit + "\"", " \"" + id(unit) + "\"");
        }

        assertThat(reached(json)).containsExactly(units.split(" "));
    }

    @Test
    void shouldNeverReachTheBodyItselfNorItsOffice() {
        assertThat(reached("{\"type\": \"KIND\", \"kinds\": [\"COMMITTEE\", \"COMMITTEE_OFFICE\"]}"))
                .isEmpty();
    }

    @Test
    void shouldCountByKindAndLevel() {
        preview("{\"type\": \"KIND\", \"kinds\": [\"ENTERPRISE\", \"GOVERNMENT\"]}")
                .then()
                .statusCode(200)
                .body("reach.units", equalTo(5))
                .body("reach.groups.kind", contains("ENTERPRISE", "GOVERNMENT"))
                .body("reach.groups.kindLabel", contains("企业", "党委政府"))
                .body("reach.groups.units", contains(3, 2));
    }

    @Test
    void shouldRefuseASelectorThatIsTooLarge() {
        assertThatProblem(preview("{\"type\": \"HAVING\", \"below\": %s, \"atLeast\": 0}".formatted(ENTERPRISES)))
                .hasStatus(400)
                .hasCode("validation-failed")
                .hasErrorAt("/selector/atLeast");
    }

    @Test
    void shouldNotSayAnythingOfABodyThatTheCallerDoesNotRun() {
        var stranger = TestDistrict.create();

        assertThatProblem(stranger.asOfficer()
                        .body("{\"organizationId\": \"%s\", \"selector\": %s}"
                                .formatted(district.office(), ENTERPRISES))
                        .post("/v1/campaigns/audience-previews"))
                .hasStatus(400)
                .hasErrorAt("/organizationId");
    }

    private String draft(String templateKey, String startsOn) {
        var response = district.asOfficer()
                .body("{\"templateKey\": \"%s\", \"organizationId\": \"%s\", \"startsOn\": \"%s\"}"
                        .formatted(templateKey, district.office(), startsOn))
                .post("/v1/campaigns");
        response.then().statusCode(201);
        return response.jsonPath().getString("id");
    }

    private ValidatableResponse previewOf(String campaign, String query) {
        return district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/preview" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowWhomADraftReachesAndEveryDateThatItMakes() {
        previewOf(draft("leaders-talk-safety", "2020-12-23"), "?through=2021-12-31")
                .body("through", equalTo("2021-12-31"))
                .body("reach.units", equalTo(6))
                .body("requirements.key", contains("lecture", "progress-report"))
                .body("requirements.reached", contains(6, 6))
                .body("requirements[0].dueDates.key", contains("2021-H1", "2021-H2"))
                .body("requirements[0].dueDates.countsFrom", contains("2021-01-01", "2021-07-01"))
                .body("requirements[1].dueDates.day", contains("2020-12-30", "2021-06-15", "2021-12-15"))
                .body("requirements[1].dueDates.by", contains("24:00", "24:00", "24:00"))
                .body("requirements[1].dueDates[0].dueAt", equalTo("2020-12-31T00:00:00+08:00"));
    }

    @Test
    void shouldListTheUnitsPageByPageWithWhatReachesThem() {
        var campaign = draft("responsibility-deepening-2023", "2023-11-21");

        var first = district.asOfficer().get("/v1/campaigns/" + campaign + "/audience?limit=4");
        var second = district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/audience?limit=4&cursor="
                        + first.jsonPath().getString("next"));

        first.then().statusCode(200);
        assertThat(first.jsonPath().getList("items.code")).hasSize(4);
        assertThat(second.jsonPath().getList("items.code")).hasSize(2);
        assertThat(first.jsonPath().getList("items[0].requirementKeys"))
                .contains("study", "self-review-department")
                .doesNotContain("self-review-enterprise");
        district.asOfficer()
                .get("/v1/campaigns/" + campaign + "/audience?requirementKey=self-review-enterprise")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                district.prefix() + "-CHEMICAL",
                                district.prefix() + "-PLANT",
                                district.prefix() + "-SHOP"));
    }

    @Test
    void shouldWarnOfDatesThatHavePassed() {
        previewOf(draft("responsibility-deepening-2023", "2023-11-21"), "")
                .body("warnings.code[0]", equalTo("due-in-the-past"))
                .body("warnings.pointer[0]", equalTo("/requirements/0"));
    }

    @Test
    void shouldNotLookFurtherThanTwentyYears() {
        assertThatProblem(district.asOfficer()
                        .get("/v1/campaigns/" + draft("leaders-talk-safety", "2020-12-23")
                                + "/preview?through=2041-01-01"))
                .hasStatus(400)
                .hasErrorAt("through");
    }

    @Test
    void shouldHideDraftsOfOthers() {
        var stranger = TestDistrict.create();
        var campaign = draft("leaders-talk-safety", "2020-12-23");

        assertThatProblem(stranger.asOfficer().get("/v1/campaigns/" + campaign + "/preview"))
                .hasStatus(404);
        assertThatProblem(stranger.asOfficer().get("/v1/campaigns/" + campaign + "/audience"))
                .hasStatus(404);
    }

    @Test
    void shouldNotPublishWhatReachesNobody() {
        var empty = new TestDistrict("E" + UUID.randomUUID().toString().substring(0, 8));
        TestDistrict.importAsAdministrator(
                        """
                code,name,kind,parentCode,divisionCode
                P,空区安全生产委员会,COMMITTEE,,500108
                P-OFFICE,空区安委办,COMMITTEE_OFFICE,P,500108
                P-SCHOOL,空区学校,INSTITUTION,P,500108
                """.replace("P-", empty.prefix() + "-")
                                .replaceAll("(?m)^P,", empty.prefix() + ",")
                                .replace(",P,", "," + empty.prefix() + ","),
                        "")
                .then()
                .body("state", equalTo("COMPLETED"));
        var draft = empty.asOfficer().body("""
                        {"templateKey": "responsibility-deepening-2023", "organizationId": "%s", "startsOn": "2023-11-21"}
                        """.formatted(empty.office())).post("/v1/campaigns");
        var id = draft.jsonPath().getString("id");

        empty.asOfficer()
                .get("/v1/campaigns/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("requirements.reached", contains(1, 0, 1, 0, 1, 1))
                .body(
                        "warnings.findAll { it.code == 'audience-empty' }.pointer",
                        contains("/requirements/1", "/requirements/3"));
        assertThatProblem(empty.asOfficer()
                        .header("If-Match", draft.header("ETag"))
                        .post("/v1/campaigns/" + id + "/publish"))
                .hasStatus(409)
                .hasCode("audience-empty")
                .hasErrorAt("/requirements/1");
        empty.asOfficer().get("/v1/campaigns/" + id).then().body("status", equalTo("DRAFT"));
        empty.asOfficer().get("/v1/campaigns/" + id + "/enrolments").then().body("items", empty());
    }
}
