package cn.anlan.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.testing.openapi.OpenApiRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation that the one API document names is behind the one door, and nothing else is.
@ExtendWith(RunningSuite.class)
class OpenDoorsIT {

    private static final List<String> SERVICES =
            List.of("campaign-service", "inspection-service", "hazard-report-service", "reporting-service");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<Integer> NOT_FOUND = List.of(404);
    private static final List<Integer> REFUSED = List.of(400, 404);
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    @Test
    void theDocumentShouldHoldEveryPathOfEveryService(Suite suite) throws Exception {
        JsonNode merged = document(suite);

        assertThat(merged.has("x-missing-services")).isFalse();
        for (String service : SERVICES) {
            Path own = suite.layout().root().resolve(service).resolve("src/main/openapi/openapi.yaml");
            assertThat(pathsOf(merged))
                    .as("with those of %s", service)
                    .containsAll(pathsOf(YAML.readTree(own.toFile())));
        }
    }

    @Test
    void theDocumentShouldDescribeEveryOperationInFull(Suite suite) {
        OpenApiRules.requireKept(given().get(suite.gateway() + "/openapi.json").asString());
    }

    @Test
    void everyOperationShouldBeRefusedWithoutAToken(Suite suite) {
        assertThat(operations(suite))
                .filteredOn(operation -> !operation.isPublic())
                .allSatisfy(operation ->
                        assertThat(operation.call(suite, null).statusCode()).isEqualTo(401));
    }

    /// Roles are known to the services alone: a refusal by role shows that the request got there.
    @Test
    void everyOperationShouldReachAServiceThatRefusesOtherRoles(Suite suite) throws Exception {
        String auditor = suite.token("auditor");

        assertThat(operations(suite))
                .filteredOn(operation ->
                        !operation.roles().isEmpty() && !operation.roles().contains("auditor"))
                .allSatisfy(operation ->
                        assertThat(operation.call(suite, auditor).statusCode()).isEqualTo(403));
    }

    /// What the story has left in one county, asked for by the officer of another. A body or a file that is none is
    /// refused before anyone looks, so that the answer is that for what nobody knows.
    @Test
    void whatIsOutsideTheScopeShouldBeNotFound(Suite suite, PlayedStory story) throws Exception {
        String foreigner = suite.token("officer-jiangbei");
        Map<String, String> ids = new TreeMap<>();

        assertThat(operations(suite))
                .filteredOn(operation -> operation.namesAResource()
                        && operation.takesJson()
                        && operation.roles().contains("committee-officer"))
                .allSatisfy(operation -> {
                    String id = ids.computeIfAbsent(operation.collection(), path -> anyIdIn(suite, path));
                    int status = operation.call(suite, foreigner, id).statusCode();
                    assertThat(status)
                            .isEqualTo(operation.call(suite, foreigner).statusCode())
                            .isIn(operation.hasBody() ? REFUSED : NOT_FOUND);
                });

        assertThat(story.toItsEnd()).isTrue();
        assertThat(List.of("/v1/campaigns", "/v1/findings", "/v1/self-reviews", "/v1/commitments", "/v1/submissions"))
                .allSatisfy(collection -> assertThat(ids.get(collection)).isNotEqualTo(NOTHING));
    }

    @Test
    void publicOperationsShouldNeedNoTokenAndRefuseABadOne(Suite suite) {
        assertThat(operations(suite)).filteredOn(DocumentedOperation::isPublic).allSatisfy(operation -> {
            // Whatever it says of a body and preconditions that are none.
            assertThat(operation.call(suite, null).statusCode())
                    .as("%s without a token", operation)
                    .isBetween(200, 499)
                    .isNotIn(401, 403, 405);
            assertThat(operation.call(suite, "not.a.token").statusCode())
                    .as("%s with a bad token", operation)
                    .isEqualTo(401);
        });
    }

    @Test
    void probesMetricsAndInternalsShouldNotBeReachable(Suite suite) throws Exception {
        String platform = suite.token("platform");
        for (String path : List.of(
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/metrics",
                "/parked-events",
                "/v1/../q/metrics",
                "/v1/campaigns/..%2f..%2fq%2fmetrics",
                "/public/v1/hazard-categories/%2e%2e/%2e%2e/%2e%2e/q/health")) {
            Response answer = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + platform)
                    .get(suite.gateway() + path);

            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
        }
    }

    /// The id of something that people of the story's county see in a list, if there is such a list.
    private static String anyIdIn(Suite suite, String collection) {
        return Stream.of("office", "dispatcher", "inspector")
                .map(account -> given().header("Authorization", "Bearer " + tokenOf(suite, account))
                        .get(suite.gateway() + collection + "?limit=1"))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.<String>path("items[0].id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NOTHING);
    }

    private static String tokenOf(Suite suite, String account) {
        try {
            return suite.token(account);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Set<String> pathsOf(JsonNode document) {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<DocumentedOperation> operations(Suite suite) {
        List<DocumentedOperation> operations = DocumentedOperation.in(document(suite));
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    private static JsonNode document(Suite suite) {
        return given().get(suite.gateway() + "/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }
}
