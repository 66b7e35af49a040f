package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a reporter does with his receipt, and what the office makes of it.
@QuarkusTest
@WithPlatform
class FollowingIT {

    private static District district;
    private static District city;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        city = District.founded("330200");
        district = District.founded("330203");
    }

    @Test
    void shouldTellInPlainWordsWhatIsNextAndByWhen() throws IOException {
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo("2026-09-30T15:00:00+08:00");
            Citizen citizen = Citizen.reportsFrom("330203");

            citizen.looks()
                    .then()
                    .body("outlook.now", equalTo("我们已收到您的举报，正在等待审核。"))
                    .body("outlook.next", equalTo("安委办将决定是否受理并告知您。"))
                    .body("outlook.lastDay", equalTo("2026-10-13"))
                    .body("outlook.by", equalTo("2026-10-14T00:00:00+08:00"));
            given().header("Receipt-Secret", citizen.secret())
                    .header("Accept-Language", "en")
                    .get(citizen.path())
                    .then()
                    .body("outlook.now", equalTo("We have your report. It waits to be looked at."));
        }
    }

    @Test
    void shouldAskTheReporterForMoreAndGoOnWithHisAnswer() {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = dispatcherOf(citizen);
        dispatcher.does("screen").then().statusCode(200).body("steps", hasItem("ASK"));
        dispatcher
                .does("ask", Map.of("question", "请补充楼栋和单元"))
                .then()
                .statusCode(200)
                .body("state", equalTo("MORE_WANTED"));

        citizen.looks().then().body("question", equalTo("请补充楼栋和单元"));
        citizen.answers("3号楼2单元一层")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCREENING"))
                .body("question", nullValue())
                .body("additions", equalTo(1));

        dispatcher
                .looks()
                .then()
                .body("additions[0].kind", equalTo("ANSWER"))
                .body("additions[0].text", equalTo("3号楼2单元一层"));
        assertThatProblem(citizen.answers("再补充")).hasStatus(409).hasCode("nothing-asked");
        // Should the receipt fall into other hands, it does not show what its holder wrote.
        assertThat(citizen.looks().asString()).doesNotContain("3号楼");
    }

    @Test
    void shouldGiveTheReportANewEntityTagWhenItsReporterHasWritten() {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = dispatcherOf(citizen);
        String before = dispatcher.looks().header("ETag");

        citizen.adds("晚上气味更重").then().statusCode(200);

        assertThat(dispatcher.looks().header("ETag")).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void shouldGoOnWhenNoAnswerComesInTime() throws IOException {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = dispatcherOf(citizen);
        String answerBy = dispatcher
                .does("ask", Map.of("question", "请补充楼栋和单元"))
                .then()
                .statusCode(200)
                .extract()
                .path("answerBy");

        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(answerBy);
            await().until(() -> citizen.seesState().equals("SCREENING"));
        }
    }

    @Test
    void shouldTakeMoreTextOnceForOneKey() {
        Citizen citizen = Citizen.reportsFrom("330203");
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            given().header("Receipt-Secret", citizen.secret())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("text", "气味更大了"))
                    .post(citizen.path() + "/additions")
                    .then()
                    .statusCode(200)
                    .body("additions", equalTo(1));
        }

        dispatcherOf(citizen).looks().then().body("additions", hasSize(1));
        assertThatProblem(citizen.adds(" ")).hasStatus(400).hasErrorAt("/text");
        assertThatProblem(citizen.adds("长".repeat(2001))).hasStatus(400).hasErrorAt("/text");
    }

    @Test
    void shouldWithdrawOnceHoweverOftenItIsAsked() {
        Citizen citizen = Citizen.reportsFrom("330203");

        citizen.withdraws().then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        citizen.withdraws().then().statusCode(200).body("timeline.step", contains("SUBMIT", "WITHDRAW"));

        assertThatProblem(dispatcherOf(citizen).accepts()).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldNotLetAHazardThatIsRealBeTakenBack() {
        Citizen citizen = Citizen.reportsFrom("330203");
        transferred(citizen);
        inspectorOf(citizen).substantiates(district.factory(), "管道锈蚀").then().statusCode(200);

        assertThatProblem(citizen.withdraws()).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldTakeAnObjectionOneLevelUpToAnotherUnitAndAnotherPerson() {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = transferred(citizen);
        inspectorOf(citizen)
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常"))
                .then()
                .statusCode(200);
        dispatcher.tells("现场未见异常").then().statusCode(200);
        citizen.looks().then().body("objectionOpen", equalTo(true));
        Staff reviewer = new Staff(city.dispatcher(), dispatcher.report());
        reviewer.looks().then().statusCode(404);

        citizen.objects("隐患仍在，请到地下室查看").then().statusCode(200).body("state", equalTo("REOPENED"));

        reviewer.looks()
                .then()
                .statusCode(200)
                .body("reviewingOrganizationId", equalTo(city.office().toString()))
                .body("additions[0].kind", equalTo("OBJECTION"));
        assertThatProblem(dispatcher.does("uphold", Map.of("reason", "维持")))
                .hasStatus(403)
                .hasCode("forbidden");
        reviewer.transfersTo(city.gasDepartment()).then().statusCode(200).body("state", equalTo("TRANSFERRED"));
        new Staff(city.gasInspector(), dispatcher.report())
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "复核未见异常"))
                .then()
                .statusCode(200);
        reviewer.tells("复核未见异常").then().statusCode(200);

        citizen.objects("还是不同意").then().statusCode(200);
        reviewer.does("uphold", Map.of("reason", "维持")).then().statusCode(409);
        new Staff(city.dispatcher(), dispatcher.report())
                .does("uphold", Map.of("reason", "经另一人复核，维持"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESULT_TOLD"));
        assertThatProblem(citizen.objects("第三次")).hasStatus(409).hasCode("no-further-objection");
        citizen.looks().then().body("objectionOpen", equalTo(false));
    }

    @Test
    void shouldRefuseAnObjectionThatComesTooLate() throws IOException {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = dispatcherOf(citizen);
        String objectBy =
                dispatcher.rejects("属于民事纠纷").then().statusCode(200).extract().path("objectBy");

        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(objectBy);
            assertThatProblem(citizen.objects("属于安全生产")).hasStatus(409).hasCode("objection-too-late");
        }
        citizen.objects("属于安全生产").then().statusCode(200);
    }

    @Test
    void shouldBeRatedTheSameTwiceAndNotOtherwise() throws IOException {
        Citizen citizen = closed();

        citizen.rates("SATISFIED").then().statusCode(200).body("ratingLabel", equalTo("满意"));
        citizen.rates("SATISFIED").then().statusCode(200).body("rateable", equalTo(false));
        assertThatProblem(citizen.rates("DISSATISFIED")).hasStatus(409).hasCode("already-rated");
        assertThatProblem(citizen.rates("SPLENDID")).hasStatus(400);
    }

    @Test
    void shouldNotLetSecretsBeTriedWithoutEnd() {
        Citizen citizen = Citizen.reportsFrom("330203");
        Citizen guesser = new Citizen(citizen.trackingNumber(), "1111-2222-3333-4444");
        for (int i = 0; i < 20; i++) {
            guesser.looks().then().statusCode(404);
        }

        Response closed = guesser.looks();

        assertThatProblem(closed).hasStatus(429).hasCode("too-many-requests");
        closed.then()
                .header("RateLimit-Policy", equalTo("\"receipt\";q=20;w=600"))
                .header("RateLimit", containsString("r=0"))
                .header("Retry-After", org.hamcrest.Matchers.notNullValue());
        // Another number is another matter, whether it exists or not.
        Citizen.reportsFrom("330203").looks().then().statusCode(200);
        new Citizen("AL261122-00000001", "1111-2222-3333-4444").looks().then().statusCode(404);
    }

    private Citizen closed() throws IOException {
        Citizen citizen = Citizen.reportsFrom("330203");
        Staff dispatcher = transferred(citizen);
        inspectorOf(citizen)
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常"))
                .then()
                .statusCode(200);
        String objectBy =
                dispatcher.tells("现场未见异常").then().statusCode(200).extract().path("objectBy");
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(objectBy);
            await().until(() -> citizen.seesState().equals("CLOSED"));
        }
        return citizen;
    }

    private static Staff transferred(Citizen citizen) {
        Staff dispatcher = dispatcherOf(citizen);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        return dispatcher;
    }

    private static Staff dispatcherOf(Citizen citizen) {
        String token = district.dispatcher();
        return new Staff(token, Staff.findsReport(token, citizen));
    }

    private static Staff inspectorOf(Citizen citizen) {
        return new Staff(district.gasInspector(), Staff.findsReport(district.dispatcher(), citizen));
    }
}
