package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever takes a step has seen the report as it is: of two who decide differently at once, one is told to look again.
@QuarkusTest
@WithPlatform
class HandlingVersionIT {

    private static District district;

    @BeforeAll
    static void found() {
        district = District.founded("330204");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            screen            , {}
            ask               , {"question":"在几号楼？"}
            accept            , {}
            reject            , {"reason":"不属安全生产"}
            merge             , {"parentId":"THE-OTHER"}
            transfer          , {"organizationId":"01890a5d-ac96-774b-bcce-b302099a8057"}
            route             , {}
            return            , {"reason":"不属本单位"}
            start-verification, {}
            await             , '{"reason":"待鉴定","until":"2099-01-01"}'
            resume            , {}
            verify            , '{"outcome":"UNSUBSTANTIATED","summary":"未见异常"}'
            tell-result       , {"text":"已整改"}
            leave-unfixed     , {"reason":"企业已关闭"}
            uphold            , {"reason":"维持"}
            extensions/01890a5d-ac96-774b-bcce-b302099a8057/approve, {}
            extensions/01890a5d-ac96-774b-bcce-b302099a8057/refuse , {}
            """)
    void shouldAskForTheVersionThatWasSeenBeforeAnyStep(String step, String template) {
        UUID report = Staff.findsReport(district.dispatcher(), Citizen.reportsFrom("330204"));
        String body = template.replace("THE-OTHER", report.toString());
        String path = "/v1/hazard-reports/" + report + "/" + step;

        assertThatProblem(given().auth()
                        .oauth2(district.dispatcher())
                        .contentType("application/json")
                        .body(body)
                        .post(path))
                .hasStatus(428)
                .hasCode("version-required");
        assertThatProblem(given().auth()
                        .oauth2(district.dispatcher())
                        .contentType("application/json")
                        .header("If-Match", "\"999\"")
                        .body(body)
                        .post(path))
                .hasStatus(412)
                .hasCode("stale-version");
    }

    @Test
    void shouldLetNobodyDecideOnWhatTheReporterHasAddedUnread() {
        Citizen citizen = Citizen.reportsFrom("330204");
        Staff dispatcher = dispatcherOf(citizen);
        String seen = dispatcher.tag();
        citizen.adds("就在3号楼，昨晚又漏了一次").then().statusCode(200);

        assertThatProblem(dispatcher.doesOn(seen, "reject", Map.of("reason", "地点不明")))
                .hasStatus(412);

        dispatcher.looks().then().body("state", equalTo("SUBMITTED"));
        dispatcher.doesOn(dispatcher.tag(), "accept", Map.of()).then().statusCode(200);
    }

    @Test
    void shouldLetOneOfTwoOfficersWinWhoDecideDifferentlyAtOnce() throws Exception {
        Staff dispatcher = dispatcherOf(Citizen.reportsFrom("330204"));
        String seen = dispatcher.tag();
        CyclicBarrier together = new CyclicBarrier(2);

        // A report that was asked about can still be accepted: its state alone would let both win.
        try (var officers = Executors.newFixedThreadPool(2)) {
            var asked = officers.submit(() -> {
                together.await();
                return dispatcher
                        .doesOn(seen, "ask", Map.of("question", "在几号楼？"))
                        .statusCode();
            });
            var accepted = officers.submit(() -> {
                together.await();
                return dispatcher.doesOn(seen, "accept", Map.of()).statusCode();
            });

            assertThat(List.of(asked.get(), accepted.get())).containsExactlyInAnyOrder(200, 412);
        }
        dispatcher.looks().then().body("timeline.size()", equalTo(2));
    }

    @Test
    void shouldHideAReportFromWhoMayNotSeeItWhateverHeSends() {
        UUID report = Staff.findsReport(district.dispatcher(), Citizen.reportsFrom("330204"));
        Staff stranger = new Staff(District.founded("330205").dispatcher(), report);

        assertThatProblem(stranger.doesOn("*", "accept", Map.of())).hasStatus(404);
    }

    private static Staff dispatcherOf(Citizen citizen) {
        return new Staff(district.dispatcher(), Staff.findsReport(district.dispatcher(), citizen));
    }
}
