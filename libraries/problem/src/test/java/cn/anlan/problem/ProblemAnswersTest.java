package cn.anlan.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswersTest {

    @Test
    void shouldDescribeAProblemInChineseByDefault() {
        given().get("/trouble/things/00000000-0000-7000-8000-000000000007")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .body("type", equalTo("urn:anlan:problem:not-found"))
                .body("title", equalTo("未找到"))
                .body("status", equalTo(404))
                .body("detail", equalTo("没有编号为 7 的计划"))
                .body("instance", equalTo("/trouble/things/00000000-0000-7000-8000-000000000007"))
                .body("code", equalTo("not-found"))
                .body("errors", nullValue());
    }

    @Test
    void shouldDescribeAProblemInEnglishOnRequest() {
        given().header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
                .get("/trouble/things/00000000-0000-7000-8000-000000000007")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"))
                .body("detail", equalTo("There is no plan 7"));
    }

    @Test
    void shouldAnswerWithAProblemEvenWhereTheClientAcceptsOnlyImages() {
        given().accept("image/jpeg").get("/trouble/no-such-path").then().contentType("application/problem+json");
    }

    @Test
    void shouldPointToEveryFieldThatBreaksARule() {
        plan("""
             {"title":" ","steps":[{"name":"study"},{"name":""}]}""")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", contains("/steps/1/name", "/title"))
                .body("errors.code", contains("not-blank", "not-blank"))
                .body("errors.message", contains("不能为空", "不能为空"));
    }

    @Test
    void shouldNameAParameterThatBreaksARule() {
        given().header("Accept-Language", "en")
                .get("/trouble/limited?limit=101")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("limit"))
                .body("errors.code", contains("max"))
                .body("errors.message", contains("must be less than or equal to 100"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"a","steps":[],"owner":"x"}             | /owner      | unknown-field
            {"title":"a","steps":[{"name":"b","on":"May"}]}  | /steps/0/on | invalid-format
            {"title":"a","steps":{"name":"b"}}               | /steps      | wrong-type
            {"title":"a","steps":[{"name":{}}]}              | /steps/0/name | wrong-type
            """)
    void shouldPointToTheFieldThatCannotBeRead(String body, String pointer, String code) {
        plan(body)
                .statusCode(400)
                .body("code", equalTo("malformed-body"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body(not(containsString("TroubleResource")))
                .body(not(containsString("java.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"title\":\"a\",}"})
    void shouldRefuseWhatIsNotTheExpectedJson(String body) {
        plan(body).statusCode(400).body("code", equalTo("malformed-body")).body(not(containsString("fasterxml")));
    }

    @Test
    void shouldRefuseAnAbsentBody() {
        plan("").statusCode(400).body("code", equalTo("validation-failed"));
    }

    @Test
    void shouldRefuseAnotherContentType() {
        given().contentType("text/csv")
                .body("a,b")
                .post("/trouble/plans")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void shouldRefuseAnotherMethodAndNameTheAllowedOnes() {
        given().delete("/trouble/plans").then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void shouldRefuseToAnswerInAnUnknownFormat() {
        given().accept("image/png").get("/trouble/busy").then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    @Test
    void shouldTakeAnUnreadableIdForAnAbsentThing() {
        given().get("/trouble/things/seven").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void shouldRefuseAnUnreadableParameter() {
        given().get("/trouble/limited?limit=ten").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void shouldSayWhenToRetryInWholeSecondsRoundedUp() {
        given().get("/trouble/busy")
                .then()
                .statusCode(409)
                .header("Retry-After", "2")
                .body("code", equalTo("concurrent-change"));
    }

    @Test
    void shouldSayWhatStandsInTheWay() {
        given().get("/trouble/taken")
                .then()
                .statusCode(409)
                .header("ETag", "\"7\"")
                .body("code", equalTo("id-taken"));
    }

    @Test
    void shouldKeepItsOwnFailuresToItself() {
        given().get("/trouble/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal"))
                .body("detail", nullValue())
                .body(not(containsString("secret")));
    }

    @Test
    void shouldNotBlameTheCallerForAWrongAnswer() {
        given().get("/trouble/wrong-answer").then().statusCode(500).body("code", equalTo("internal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01"})
    void shouldAskToComeBackWhenTheDatabaseIsAwayForAMoment(String sqlState) {
        given().get("/trouble/database/" + sqlState)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void shouldNotPromiseThatALastingDatabaseErrorPasses(String sqlState) {
        given().get("/trouble/database/" + sqlState)
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body(not(containsString("relation")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", "bad-token"})
    void shouldAskForATokenWithoutSayingWhatWasWrong(String path) {
        given().get("/trouble/" + path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .body(not(containsString("kid")));
    }

    @Test
    void shouldRefuseWhoLacksTheRole() {
        given().get("/trouble/no-role").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void shouldListAllErrorsOfOneField() {
        plan("{}").statusCode(400).body("errors.pointer", hasItems("/title", "/steps"));
    }

    private static ValidatableResponse plan(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/trouble/plans")
                .then()
                .contentType("application/problem+json");
    }
}
