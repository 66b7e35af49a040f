package cn.anlan.inspection.review;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.anlan.events.EventTypes;
import cn.anlan.events.finding.FindingState;
import cn.anlan.events.review.ReviewChanged;
import cn.anlan.events.review.ReviewState;
import cn.anlan.inspection.Units;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class SelfReviewIT {

    private static final List<String> POINTS = Stream.of(
                    "G1a G1b G1c G2a G2b G2c G2d G2e G2f G3a G3b G3c G3d".split(" "))
            .toList();

    private static final String CONFORMING = """
            {"result":"CONFORMING","practice":"每季度研究一次安全生产工作"}""";

    private static final String PROBLEM = """
            {"result":"PARTLY","practice":"已制定清单","problem":"职责清单未覆盖新业态","rootCause":"更新不及时",
             "measure":"修订清单","owner":"李某","deadline":"2099-12-15"}""";

    @Inject
    DataSource database;

    private Units units;

    @BeforeEach
    void publishUnits() {
        units = Units.published(database);
    }

    @Test
    void shouldTurnTheProblemsOfASubmittedReviewIntoFindings() {
        UUID review = completed(PROBLEM);

        post(units.liaison(), review, "submit", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("stateLabel", equalTo("已提交"))
                .body("findingsOpened", equalTo(1));

        given().auth()
                .oauth2(units.inspector())
                .get("/v1/findings?sourceType=SELF_REVIEW&sourceId=" + review)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].checkPoint", equalTo("G2f"))
                .body("items[0].title", equalTo("职责清单未覆盖新业态"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].dueAt", equalTo("2099-12-16T00:00:00+08:00"))
                .body("items[0].organizationId", equalTo(units.enterprise().toString()));
    }

    @Test
    void shouldPublishWhatTheReviewFound() {
        UUID review = completed(PROBLEM);
        post(units.liaison(), review, "submit", null).then().statusCode(200);

        try (var reviews = EventProbe.of(EventTypes.REVIEW_CHANGED);
                var findings = EventProbe.of(EventTypes.FINDING_CHANGED)) {
            ReviewChanged submitted = reviews.await(review, data -> data.state() == ReviewState.SUBMITTED)
                    .data();
            assertThat(submitted.conforming()).isEqualTo(12);
            assertThat(submitted.partly()).isEqualTo(1);
            assertThat(submitted.findingsOpened()).isEqualTo(1);
            assertThat(findings.await(event -> event.data().sourceId().equals(review))
                            .data()
                            .state())
                    .isEqualTo(FindingState.OPEN);
        }
    }

    @Test
    void shouldOpenEachFindingOnceHoweverOftenItIsSubmitted() {
        UUID review = completed(PROBLEM);
        post(units.liaison(), review, "submit", null).then().statusCode(200);
        post(units.inspector(), review, "return", """
                {"reason":"请补充原因分析"}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("请补充原因分析"));

        answer(review, "G3d", """
                {"result":"NOT_CONFORMING","problem":"未开展警示教育"}""").then().statusCode(200);
        post(units.liaison(), review, "submit", null).then().statusCode(200).body("findingsOpened", equalTo(2));

        given().auth()
                .oauth2(units.inspector())
                .get("/v1/findings?sourceId=" + review)
                .then()
                .body("items.checkPoint", hasSize(2))
                .body("items.checkPoint", hasItem("G2f"))
                .body("items.checkPoint", hasItem("G3d"));
    }

    @Test
    void shouldNotTakeAReviewWithOpenCheckPoints() {
        UUID review = started();
        answer(review, "G1a", CONFORMING).then().statusCode(200);

        Response refused = post(units.liaison(), review, "submit", null);

        assertThatProblem(refused).hasStatus(409).hasCode("review-incomplete").hasErrorAt("/answers/G1b");
        refused.then().body("errors", hasSize(12));
    }

    @Test
    void shouldLetSomeoneElseJudgeIt() {
        UUID review = completed(CONFORMING);
        TestTokens both = TestTokens.as("li-" + review, units.enterprise(), "liaison-officer", "inspector");
        post(both.sign(), review, "submit", null).then().statusCode(200);

        assertThatProblem(post(both.sign(), review, "accept", null))
                .hasStatus(409)
                .hasCode("judge-is-submitter");
        post(units.inspector(), review, "accept", null).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        assertThatProblem(post(units.liaison(), review, "submit", null))
                .hasStatus(409)
                .hasCode("state-conflict");
    }

    @Test
    void shouldHideReviewsOfOthers() {
        UUID review = started();

        assertThatProblem(given().auth().oauth2(units.foreigner()).get("/v1/self-reviews/" + review))
                .hasStatus(404)
                .hasCode("not-found");
        assertThatProblem(post(units.foreigner(), review, "submit", null)).hasStatus(404);
        given().auth()
                .oauth2(units.foreigner())
                .get("/v1/self-reviews")
                .then()
                .body("items.id", not(hasItem(review.toString())));
        given().auth()
                .oauth2(units.inspector())
                .get("/v1/self-reviews")
                .then()
                .body("items.id", equalTo(List.of(review.toString())));
        assertThatProblem(start(
                        units.foreigner(), UUID.randomUUID(), UUID.randomUUID().toString()))
                .hasStatus(404);
    }

    @Test
    void shouldAskForTheVersionOfWhatIsAnswered() {
        UUID review = started();
        answer(review, "G1a", CONFORMING).then().statusCode(200).header("ETag", "\"2\"");

        assertThatProblem(answer(review, "G1b", CONFORMING, null))
                .hasStatus(428)
                .hasCode("version-required");
        assertThatProblem(answer(review, "G1b", CONFORMING, "\"1\""))
                .hasStatus(412)
                .hasCode("stale-version");
    }

    @Test
    void shouldAskForWhatTheResultDemands() {
        UUID review = started();

        assertThatProblem(answer(review, "G1a", "{\"result\":\"PARTLY\"}"))
                .hasStatus(400)
                .hasErrorAt("/problem");
        assertThatProblem(answer(review, "G1a", "{\"result\":\"NOT_APPLICABLE\"}"))
                .hasStatus(400)
                .hasErrorAt("/reason");
        assertThatProblem(answer(review, "G1a", "{\"result\":\"CONFORMING\"}"))
                .hasStatus(400)
                .hasErrorAt("/practice");
        assertThatProblem(answer(review, "G1a", "{}")).hasStatus(400).hasErrorAt("/result");
        assertThatProblem(answer(review, "Z9z", CONFORMING)).hasStatus(404);
    }

    @Test
    void shouldStartOneReviewPerKeyAndId() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String caller = units.liaison();

        start(caller, id, key).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith("/" + id));
        start(caller, id, key).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThatProblem(start(caller, id, UUID.randomUUID().toString()))
                .hasStatus(409)
                .hasCode("id-taken");
    }

    @Test
    void shouldKnowItsChecklistsOnly() {
        Response refused = given().auth()
                .oauth2(units.liaison())
                .contentType("application/json")
                .body("""
                        {"organizationId":"%s","checklistKey":"no-such-list"}""".formatted(units.enterprise()))
                .post("/v1/self-reviews");

        assertThatProblem(refused).hasStatus(422).hasCode("checklist-unknown");
    }

    private UUID completed(String answerToG2f) {
        UUID review = started();
        for (String point : POINTS) {
            answer(review, point, point.equals("G2f") ? answerToG2f : CONFORMING)
                    .then()
                    .statusCode(200);
        }
        return review;
    }

    private UUID started() {
        UUID id = UUID.randomUUID();
        start(units.liaison(), id, UUID.randomUUID().toString()).then().statusCode(201);
        return id;
    }

    private Response start(String token, UUID id, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("""
                        {"id":"%s","organizationId":"%s","checklistKey":"responsibility-2023-g"}""".formatted(id, units.enterprise()))
                .post("/v1/self-reviews");
    }

    private Response answer(UUID review, String point, String body) {
        String version = given().auth()
                .oauth2(units.liaison())
                .get("/v1/self-reviews/" + review)
                .header("ETag");
        return answer(review, point, body, version);
    }

    private Response answer(UUID review, String point, String body, String version) {
        var request = given().auth()
                .oauth2(units.liaison())
                .contentType("application/json")
                .body(body);
        return (version == null ? request : request.header("If-Match", version))
                .put("/v1/self-reviews/" + review + "/answers/" + point);
    }

    private static Response post(String token, UUID review, String action, String body) {
        var request = given().auth().oauth2(token);
        return (body == null ? request : request.contentType("application/json").body(body))
                .post("/v1/self-reviews/" + review + "/" + action);
    }
}
