package cn.anlan.web.idempotency;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.WithPostgres;
import cn.anlan.web.Notes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class IdempotencyTest {

    private static final String CLAIMING = "/v1/notes";
    private static final String SHARING = "/v1/notes/gathered";

    private final String key = UUID.randomUUID().toString();
    private final String text = "note-" + UUID.randomUUID();

    @Inject
    Notes notes;

    @Inject
    AnswerStore answers;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldGiveTheFirstAnswerAgain(String path) throws Exception {
        Response first = post(path, key, text);
        Response second = post(path, key, text);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldHaveOneEffectOfSixtyFourConcurrentRequests(String path) throws Exception {
        List<Response> responses = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(64)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return post(path, key, text);
                }));
            }
            start.countDown();
            for (Future<Response> response : sent) {
                responses.add(response.get());
            }
        }

        Map<Integer, List<Response>> byStatus = responses.stream().collect(groupingBy(Response::statusCode));
        assertThat(byStatus.keySet()).isSubsetOf(201, 409);
        assertThat(byStatus.get(201))
                .extracting(response -> response.jsonPath().getString("id"))
                .containsOnly(post(path, key, text).jsonPath().getString("id"));
        assertThat(byStatus.getOrDefault(409, List.of())).allSatisfy(response -> {
            assertThatProblem(response).hasCode("idempotency-key-in-flight");
            assertThat(response.header("Retry-After")).isEqualTo("1");
        });
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldTakeTheSameContentInAnotherFormForTheSameRequest(String path) throws Exception {
        String id = post(path, key, text).jsonPath().getString("id");

        Response again = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\n  \"priority\": 1,\n  \"text\": \"" + text + "\"\n}")
                .post(path);

        assertThat(again.jsonPath().getString("id")).isEqualTo(id);
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldRefuseTheKeyForAnotherBody(String path) throws Exception {
        post(path, key, text);

        assertThatProblem(post(path, key, text + "-other")).hasStatus(422).hasCode("idempotency-key-reused");
        assertThat(notes.count(text + "-other")).isZero();
    }

    @Test
    void shouldTakeTheKeyOnAnotherPathForAnotherRequest() throws Exception {
        post(key, text);
        post("/v1/notes/keyed", key, text).then().statusCode(201);

        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void shouldActEveryTimeWithoutAKey() throws Exception {
        post(null, text).then().statusCode(201);
        post(null, text).then().statusCode(201);

        assertThat(notes.count(text)).isEqualTo(2);
    }

    @Test
    void shouldDemandAKeyWhereOneIsRequired() throws Exception {
        assertThatProblem(post("/v1/notes/keyed", null, text)).hasStatus(400).hasCode("idempotency-key-required");
        assertThat(notes.count(text)).isZero();
    }

    @Test
    @TestSecurity(user = "portal-1", roles = "portal")
    void shouldDemandAKeyOfEveryPortal() throws Exception {
        assertThatProblem(post(null, text)).hasStatus(400).hasCode("idempotency-key-required");
        assertThat(notes.count(text)).isZero();
    }

    @Test
    @TestSecurity(user = "officer-1")
    void shouldNotGiveOneCallersAnswerToAnother() throws Exception {
        String shared = "0190a3c4-shared-by-two-callers";
        post(shared, text).then().statusCode(201);

        assertThat(key(shared, "officer-1").digest())
                .isNotEqualTo(key(shared, "officer-2").digest());
        assertThat(key(shared, "officer-1").digest())
                .isNotEqualTo(key(shared, "").digest());
        assertThat(answers.claim(key(shared, "officer-1")).earlier()).isPresent();
    }

    @Test
    void shouldRefuseAKeyThatIsTooLong() {
        assertThatProblem(post("k".repeat(256), text)).hasStatus(400).hasCode("invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldUndoAFailureAndLetTheKeyBeTriedAgain(String path) throws Exception {
        String refused = "refused-" + UUID.randomUUID();

        assertThatProblem(post(path, key, refused)).hasStatus(404);
        assertThat(notes.count(refused)).isZero();
        assertThatProblem(post(path, key, refused)).hasStatus(404);
        post(path, key, text).then().statusCode(201);
    }

    @Test
    void shouldCompareStreamedBodiesToTheirEnd() throws Exception {
        String head = UUID.randomUUID().toString().substring(0, 4);

        upload(head + "a".repeat(100_000)).then().statusCode(201);
        upload(head + "a".repeat(100_000)).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThatProblem(upload(head + "a".repeat(99_999) + "b")).hasStatus(422);
        assertThat(notes.count(head)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLAIMING, SHARING})
    void shouldKeepNeitherKeyNorAnswerReadable(String path) throws Exception {
        post(path, key, text);

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select r::text, answer from idempotency_record r");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(key, text);
                assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
                        .doesNotContain(text);
            }
        }
    }

    @Test
    void shouldForgetAnswersWhenTheirTimeIsOver() throws Exception {
        post(key, text);
        age(key, Duration.ofHours(26));
        String young = UUID.randomUUID().toString();
        post(young, text);
        age(young, Duration.ofHours(24));

        assertThat(answers.purge(PurgeAnswers.KEPT)).isFalse();

        post(key, text).then().statusCode(201);
        post(young, text).then().header("Idempotency-Replayed", "true");
        assertThat(notes.count(text)).isEqualTo(3);
    }

    private void age(String key, Duration age) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update idempotency_record set created_at = now() - make_interval(secs => ?) where key_digest"
                                + " = ?")) {
            statement.setDouble(1, age.toSeconds());
            statement.setBytes(2, key(key, "").digest());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static IdempotencyKey key(String key, String caller) {
        return IdempotencyKey.of(key, caller, "POST /v1/notes?null");
    }

    private static Response post(String key, String text) {
        return post("/v1/notes", key, text);
    }

    private static Response post(String path, String key, String text) {
        var request = given().contentType("application/json").body("""
            {"text":"%s","priority":1}\
            """.formatted(text));
        return (key == null ? request : request.header("Idempotency-Key", key)).post(path);
    }

    private Response upload(String content) {
        return given().header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes/files");
    }
}
