package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reports of one hazard are handled as one, and nobody verifies or ends a case of his own.
@QuarkusTest
@WithPlatform
class JoiningIT {

    private static final Map<String, String> UNFOUNDED = Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常");
    private static District district;

    @BeforeAll
    static void found() {
        district = District.founded("410105");
    }

    @Test
    void shouldTellTheResultToAllWhoReportedTheSameHazard() {
        Citizen first = Citizen.reportsFrom("410105");
        Citizen second = Citizen.reportsFrom("410105");
        Staff dispatcher = transferred(first);
        joined(second, dispatcher.report())
                .looks()
                .then()
                .body("parentId", equalTo(dispatcher.report().toString()));
        second.looks().then().body("state", equalTo("DUPLICATE")).body("joinedStateLabel", equalTo("已转办"));

        verifier(dispatcher.report()).verifies(UNFOUNDED).then().statusCode(200);
        dispatcher.tells("现场未见异常").then().statusCode(200);

        second.looks()
                .then()
                .body("timeline.step", contains("SUBMIT", "MERGE", "TELL"))
                .body("timeline[2].note", equalTo("现场未见异常"))
                .body("joinedStateLabel", equalTo("已反馈"))
                .body("objectionOpen", equalTo(true));
    }

    @Test
    void shouldLeaveNobodyWaitingForAReportThatIsRejectedOrTakenBack() {
        Citizen first = Citizen.reportsFrom("410105");
        Citizen second = Citizen.reportsFrom("410105");
        Staff dispatcher = dispatcherOf(first);
        joined(second, dispatcher.report());

        assertThatProblem(first.withdraws()).hasStatus(409).hasCode("state-conflict");
        dispatcher.rejects("不属于安全生产").then().statusCode(200);

        second.looks()
                .then()
                .body("timeline.step", contains("SUBMIT", "MERGE", "TELL"))
                .body("timeline[2].note", equalTo("不属于安全生产"));
    }

    @Test
    void shouldJoinNothingInChainsOrWithItself() {
        UUID parent = Staff.findsReport(district.dispatcher(), Citizen.reportsFrom("410105"));
        Staff child = joined(Citizen.reportsFrom("410105"), parent);
        Staff grandchild = dispatcherOf(Citizen.reportsFrom("410105"));

        assertThatProblem(grandchild.does("merge", Map.of("parentId", child.report())))
                .hasStatus(409)
                .hasCode("parent-unfit");
        assertThatProblem(
                        new Staff(district.dispatcher(), parent).does("merge", Map.of("parentId", grandchild.report())))
                .hasStatus(409)
                .hasCode("parent-unfit");
        assertThatProblem(grandchild.does("merge", Map.of("parentId", grandchild.report())))
                .hasStatus(409)
                .hasCode("parent-unfit");
        assertThatProblem(grandchild.does("merge", Map.of("parentId", UUID.randomUUID())))
                .hasStatus(404);
        assertThatProblem(child.tells("单独反馈")).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldBeAReportOfItsOwnAgainAfterAnObjection() {
        Staff parent = dispatcherOf(Citizen.reportsFrom("410105"));
        Citizen citizen = Citizen.reportsFrom("410105");
        Staff child = joined(citizen, parent.report());

        citizen.objects("不是同一处隐患").then().statusCode(200).body("state", equalTo("REOPENED"));

        child.looks().then().body("parentId", nullValue());
        child.accepts().then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void shouldHaveFurtherUnitsLookAtAReportAndGiveTheirOpinionOnce() {
        Staff dispatcher = transferred(Citizen.reportsFrom("410105"));
        Staff fire = new Staff(district.fireInspector(), dispatcher.report());
        fire.looks().then().statusCode(404);

        Map<String, List<UUID>> units =
                Map.of("organizationIds", List.of(district.fireDepartment(), district.gasDepartment()));
        dispatcher.does("joint-units", units).then().statusCode(200).body("", hasSize(1));
        dispatcher.does("joint-units", units).then().statusCode(200).body("", hasSize(1));

        fire.looks().then().statusCode(200).body("steps", empty());
        assertThat(Staff.findsReport(district.fireInspector(), dispatcher.report()))
                .isTrue();
        assertThatProblem(fire.verifies(UNFOUNDED)).hasStatus(403);
        fire.does("joint-opinion", Map.of("opinion", "消防设施完好，建议由燃气部门处理"))
                .then()
                .statusCode(200)
                .body("[0].opinion", equalTo("消防设施完好，建议由燃气部门处理"));
        assertThatProblem(fire.does("joint-opinion", Map.of("opinion", "再说一次")))
                .hasStatus(409)
                .hasCode("opinion-given");
        assertThatProblem(verifier(dispatcher.report()).does("joint-opinion", Map.of("opinion", "主办")))
                .hasStatus(403);
        assertThatProblem(dispatcher.does("joint-units", Map.of("organizationIds", List.of(UUID.randomUUID()))))
                .hasStatus(422)
                .hasErrorAt("/organizationIds/0");
    }

    @Test
    void shouldNotLetAUnitVerifyItself() {
        Staff dispatcher = transferred(Citizen.reportsFrom("410105"));

        assertThatProblem(verifier(dispatcher.report()).substantiates(district.gasDepartment(), "管道锈蚀"))
                .hasStatus(409)
                .hasCode("verifier-of-reported-unit");
    }

    @Test
    void shouldEndUnfixedWithAReason() {
        Staff dispatcher = transferred(Citizen.reportsFrom("410105"));
        verifier(dispatcher.report())
                .substantiates(district.factory(), "管道锈蚀")
                .then()
                .statusCode(200);

        dispatcher
                .does("leave-unfixed", Map.of("reason", "企业已关闭，场地无法进入"))
                .then()
                .statusCode(200)
                .body("outcomeLabel", equalTo("未整改办结"));
    }

    @Test
    void shouldRefuseTheOfficeThatIsItselfResponsible() {
        Staff dispatcher = transferred(Citizen.reportsFrom("410105"));
        verifier(dispatcher.report())
                .substantiates(district.office(), "办公楼配电箱裸露")
                .then()
                .statusCode(200);

        assertThatProblem(dispatcher.does("leave-unfixed", Map.of("reason", "暂无经费")))
                .hasStatus(409)
                .hasCode("closer-is-rectifier");
    }

    private static Staff joined(Citizen citizen, UUID parent) {
        Staff dispatcher = dispatcherOf(citizen);
        dispatcher.does("merge", Map.of("parentId", parent)).then().statusCode(200);
        return dispatcher;
    }

    private static Staff transferred(Citizen citizen) {
        Staff dispatcher = dispatcherOf(citizen);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        return dispatcher;
    }

    private static Staff verifier(UUID report) {
        return new Staff(district.gasInspector(), report);
    }

    private static Staff dispatcherOf(Citizen citizen) {
        String token = district.dispatcher();
        return new Staff(token, Staff.findsReport(token, citizen));
    }
}
