package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where reports go is data: rules in their order, drafted, tried and put into force.
@QuarkusTest
@WithPlatform
class RoutingIT {

    private static final String SETS = "/v1/routing-rule-sets";

    @Test
    void shouldPassAReportOnByTheFirstRuleThatMatches() {
        District district = District.founded("430104");
        active(
                district,
                rule("含液化气转消防", district.fireDepartment(), Map.of("words", List.of("液化气"))),
                rule("燃气类转城管局", district.gasDepartment(), Map.of("categories", List.of("GAS"))));
        Staff gas = accepted(district, tip("GAS", "楼道内管道锈蚀"));
        Staff bottles = accepted(district, tip("GAS", "液化气瓶存放在楼道"));

        gas.does("route")
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("handlingOrganizationId", equalTo(district.gasDepartment().toString()))
                .body("timeline[2].note", equalTo("按转办规则“燃气类转城管局”转办"));
        bottles.does("route")
                .then()
                .body(
                        "handlingOrganizationId",
                        equalTo(district.fireDepartment().toString()));
    }

    @Test
    void shouldFallBackToTheCommitteeOfficeAndSaySo() {
        District district = District.founded("430105");
        Staff withoutRules = accepted(district, tip("FIRE", "消防通道堵塞"));
        given().auth()
                .oauth2(withoutRules.token())
                .get("/v1/hazard-reports/" + withoutRules.report() + "/destination")
                .then()
                .statusCode(200)
                .body("organizationId", equalTo(district.office().toString()))
                .body("rule", nullValue())
                .body("explanation", equalTo("没有匹配的转办规则，由安委办办理"));

        withoutRules
                .does("route")
                .then()
                .statusCode(200)
                .body("handlingOrganizationId", equalTo(district.office().toString()))
                .body("timeline[2].note", equalTo("没有匹配的转办规则，由安委办办理"));
    }

    @Test
    void shouldRefuseRulesToWhichNoReportComes() {
        District district = District.founded("430111");

        assertThatProblem(drafts(
                        district,
                        rule("全部转城管局", district.gasDepartment(), Map.of()),
                        rule("消防", district.fireDepartment(), Map.of("categories", List.of("FIRE")))))
                .hasStatus(422)
                .hasCode("rule-never-matches")
                .hasErrorAt("/rules/1");
        assertThatProblem(drafts(district, rule("错", district.gasDepartment(), Map.of("divisions", List.of("4")))))
                .hasStatus(400)
                .hasErrorAt("/rules/0/divisions/0");
        assertThatProblem(drafts(district, rule("外", UUID.randomUUID(), Map.of())))
                .hasStatus(422)
                .hasCode("unit-out-of-reach")
                .hasErrorAt("/rules/0/organizationId");
    }

    @Test
    void shouldRefuseChainsOfOfficesThatLeadBack() {
        District one = District.founded("430202");
        District other = District.founded("430203");
        one.supervises(other);
        other.supervises(one);
        active(one, rule("燃气转邻区", other.office(), Map.of("categories", List.of("GAS"))));

        assertThatProblem(drafts(other, rule("转邻区", one.office(), Map.of("words", List.of("燃气")))))
                .hasStatus(422)
                .hasCode("routing-loop");
    }

    @Test
    void shouldChangeDraftsOnlyAndHaveOneVersionInForce() {
        District district = District.founded("430121");
        Response first = drafts(district, rule("全部转城管局", district.gasDepartment(), Map.of()));
        String path = SETS + "/" + first.path("id");
        assertThatProblem(as(district).body(Map.of("rules", List.of())).put(path))
                .hasStatus(428);
        assertThatProblem(as(district)
                        .header("If-Match", "\"9\"")
                        .body(Map.of("rules", List.of()))
                        .put(path))
                .hasStatus(412);
        Response changed = as(district)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("rules", List.of(rule("全部转消防", district.fireDepartment(), Map.of()))))
                .put(path);
        changed.then().statusCode(200).body("rules[0].name", equalTo("全部转消防"));
        activates(district, changed).then().statusCode(200).body("stateLabel", equalTo("生效"));

        assertThatProblem(activates(district, as(district).get(path)))
                .hasStatus(409)
                .hasCode("state-conflict");
        active(district, rule("全部转城管局", district.gasDepartment(), Map.of()));

        as(district).get(path).then().body("state", equalTo("RETIRED"));
        as(district).queryParam("state", "ACTIVE").get(SETS).then().body("items.rules[0].name", contains("全部转城管局"));
        given().auth()
                .oauth2(District.founded("430122").dispatcher())
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTryRulesOnPastReportsAndChangeNothing() {
        District district = District.founded("430181");
        Staff handled = accepted(district, tip("GAS", "管道锈蚀"));
        handled.transfersTo(district.fireDepartment()).then().statusCode(200);
        accepted(district, tip("GAS", "液化气瓶存放在楼道"));
        accepted(district, tip("FIRE", "通道堵塞"));
        Response draft = drafts(
                district,
                rule("含液化气转消防", district.fireDepartment(), Map.of("words", List.of("液化气"))),
                rule("燃气类转城管局", district.gasDepartment(), Map.of("categories", List.of("GAS"))));

        as(district)
                .body(Map.of("since", "2020-01-01"))
                .post(SETS + "/" + draft.path("id") + "/dry-run")
                .then()
                .statusCode(200)
                .body("reports", equalTo(3))
                .body("fallbacks", equalTo(1))
                .body("elsewhere", equalTo(1))
                .body("rules.matches", contains(1, 1));
        handled.looks()
                .then()
                .body(
                        "handlingOrganizationId",
                        equalTo(district.fireDepartment().toString()));
    }

    private static Staff accepted(District district, Map<String, Object> tip) {
        tip.put("divisionCode", district.divisionCode());
        Citizen citizen = Citizen.holding(Citizen.submits(tip));
        String token = district.dispatcher();
        Staff dispatcher = new Staff(token, Staff.findsReport(token, citizen));
        dispatcher.accepts().then().statusCode(200);
        return dispatcher;
    }

    private static Map<String, Object> tip(String category, String description) {
        return new HashMap<>(Map.of("category", category, "description", description));
    }

    static Map<String, Object> rule(String name, UUID organization, Map<String, ?> conditions) {
        Map<String, Object> rule = new HashMap<>(conditions);
        rule.put("name", name);
        rule.put("organizationId", organization);
        return rule;
    }

    @SafeVarargs
    static void active(District district, Map<String, Object>... rules) {
        activates(district, drafts(district, rules)).then().statusCode(200);
    }

    @SafeVarargs
    private static Response drafts(District district, Map<String, Object>... rules) {
        return as(district).body(Map.of("rules", List.of(rules))).post(SETS);
    }

    private static Response activates(District district, Response draft) {
        assertThat(draft.statusCode()).as(draft.asString()).isIn(200, 201);
        return as(district).header("If-Match", draft.header("ETag")).post(SETS + "/" + draft.path("id") + "/activate");
    }

    private static RequestSpecification as(District district) {
        return given().auth()
                .oauth2(TestTokens.of(district.office(), "hazard-dispatcher"))
                .contentType("application/json");
    }
}
