package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where a report is, from its receipt on, while units give it back and the tree changes under it.
@QuarkusTest
@WithPlatform
class RoutingChainsIT {

    private static final Random RANDOM = new Random(20261125);

    @Test
    void shouldTakeEveryReportInAtTheNearestOfficeThatIsOpen() throws SQLException {
        Province province = Province.grown("630000", RANDOM);
        for (String division : province.divisions()) {
            Citizen citizen = Citizen.reportsFrom(division);
            String token = province.dispatcher();

            new Staff(token, Staff.findsReport(token, citizen))
                    .looks()
                    .then()
                    .body(
                            "organizationId",
                            equalTo(province.nearestOfficeTo(division).toString()));
        }
    }

    @Test
    void shouldTakeNoReportInWhereNoOfficeIsOpen() {
        assertThatProblem(Citizen.submits(Citizen.tip("640104"))).hasStatus(422).hasCode("division-not-served");
    }

    @Test
    void shouldPassAReportOnUntilAUnitHasToHandleIt() {
        District district = District.founded("540102");
        RoutingIT.active(
                district, RoutingIT.rule("燃气转城管局", district.gasDepartment(), Map.of("categories", List.of("GAS"))));
        Staff dispatcher = accepted(district);
        Staff gas = new Staff(district.gasInspector(), dispatcher.report());

        dispatcher.does("route").then().statusCode(200);
        gas.returns("不属本单位职责").then().statusCode(204);

        isSentTo(dispatcher, district.office(), "转办规则“燃气转城管局”所指单位不能承办，由安委办办理");
        dispatcher.returns("改由其他单位承办").then().statusCode(204);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        assertThatProblem(gas.returns("不属本单位职责")).hasStatus(409).hasCode("given-back-already");
        gas.looks()
                .then()
                .body("state", equalTo("TRANSFERRED"))
                .body("handlingOrganizationId", equalTo(district.gasDepartment().toString()));
    }

    @Test
    void shouldTakeAReportBackFromAUnitThatIsNoMore() throws SQLException {
        District district = District.founded("540103");
        RoutingIT.active(district, RoutingIT.rule("全部转城管局", district.gasDepartment(), Map.of()));
        Staff dispatcher = accepted(district);
        Staff gas = new Staff(district.gasInspector(), dispatcher.report());
        dispatcher.does("route").then().statusCode(200);
        gas.returns("不属本单位职责").then().statusCode(204);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);

        Province.close(district.gasDepartment());

        dispatcher.returns("城管局已撤销").then().statusCode(204);
        assertThatProblem(dispatcher.transfersTo(district.gasDepartment())).hasStatus(422);
        isSentTo(dispatcher, district.office(), "转办规则“全部转城管局”所指单位不能承办，由安委办办理");
    }

    @Test
    void shouldFallBackToTheNearestOfficeWhereTheOwnWasClosed() throws SQLException {
        Province province = Province.grown("650000", RANDOM);
        Citizen citizen = Citizen.reportsFrom(province.county());
        String token = province.dispatcher();
        Staff dispatcher = new Staff(token, Staff.findsReport(token, citizen));
        dispatcher.accepts().then().statusCode(200);

        province.closeOffice(province.county());

        isSentTo(dispatcher, province.nearestOfficeTo(province.county()), "没有匹配的转办规则，由安委办办理");
    }

    private static void isSentTo(Staff dispatcher, UUID unit, String explanation) {
        given().auth()
                .oauth2(dispatcher.token())
                .get("/v1/hazard-reports/" + dispatcher.report() + "/destination")
                .then()
                .statusCode(200)
                .body("organizationId", equalTo(unit.toString()))
                .body("rule", nullValue())
                .body("explanation", equalTo(explanation));
        dispatcher
                .does("route")
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("handlingOrganizationId", equalTo(unit.toString()));
    }

    private static Staff accepted(District district) {
        Citizen citizen = Citizen.reportsFrom(district.divisionCode());
        String token = district.dispatcher();
        Staff dispatcher = new Staff(token, Staff.findsReport(token, citizen));
        dispatcher.accepts().then().statusCode(200);
        return dispatcher;
    }
}
