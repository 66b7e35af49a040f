package cn.anlan.web;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import cn.anlan.testing.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class RequestsTest {

    @Test
    void shouldSendTheCallersRequestIdBack() {
        given().header("X-Request-Id", "portal-42.7")
                .get("/v1/notes?text=a")
                .then()
                .header("X-Request-Id", equalTo("portal-42.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "${jndi:x}", "<script>", "\"", ""})
    void shouldReplaceARequestIdThatIsNotFitForLogs(String unfit) {
        given().header("X-Request-Id", unfit)
                .get("/v1/notes?text=a")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    void shouldGiveARequestIdToFailuresToo() {
        Response response = given().header("X-Request-Id", "portal-43").get("/v1/no-such-thing");

        response.then().statusCode(404).header("X-Request-Id", equalTo("portal-43"));
        assertThatProblem(response).hasCode("not-found");
    }

    @Test
    void shouldDemandTheVersionOfWhatIsEdited() {
        assertThatProblem(edit(null)).hasStatus(428).hasCode("version-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\""})
    void shouldRefuseAnEditOfAnotherVersion(String ifMatch) {
        assertThatProblem(edit(ifMatch)).hasStatus(412).hasCode("stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void shouldAcceptAnEditOfTheCurrentVersion(String ifMatch) {
        edit(ifMatch).then().statusCode(204).header("ETag", "\"4\"");
    }

    @Test
    void shouldSayWhichOfTwoCreationsThatMetCameSecond() {
        var id = UUID.randomUUID();
        var title = "title " + id;
        put(id, title).then().statusCode(204);

        assertThatProblem(put(id, title + "'")).hasStatus(409).hasCode("id-taken");
        assertThatProblem(put(UUID.randomUUID(), title)).hasStatus(409).hasCode("concurrent-change");
    }

    @Test
    void shouldSayThatAnotherChangedItAtTheSameTime() {
        var path = "/v1/notes/" + UUID.randomUUID();

        assertThatProblem(given().header("If-Match", "\"3\"").delete(path))
                .hasStatus(412)
                .hasCode("stale-version");
        assertThatProblem(given().delete(path)).hasStatus(409).hasCode("concurrent-change");
    }

    @Test
    void shouldRefuseFieldsItDoesNotKnow() {
        Response response = given().contentType("application/json").body("""
                        {"text":"a","colour":"red"}""").post("/v1/notes");

        assertThatProblem(response).hasStatus(400).hasCode("malformed-body").hasErrorAt("/colour");
    }

    @Test
    void shouldRefuseABodyOverTheLimit() {
        given().contentType("application/json")
                .body("{\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(413);
    }

    private static Response put(UUID id, String text) {
        return given().contentType("application/json")
                .body("{\"text\":\"%s\"}".formatted(text))
                .put("/v1/notes/" + id);
    }

    private static Response edit(String ifMatch) {
        var request = given().contentType("application/json").body("""
                {"text":"a","priority":1}""");
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.put("/v1/notes/one");
    }
}
