package cn.anlan.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation that the one API document names is behind the one door, and nothing else is.
@ExtendWith(RunningSuite.class)
class OpenDoorsIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void theDocumentShouldCoverEveryService(Suite suite) {
        assertThat(document(suite)).doesNotContainKey("x-missing-services");
        assertThat(operations(suite))
                .extracting(Operation::path)
                .anyMatch(path -> path.startsWith("/v1/campaigns"))
                .anyMatch(path -> path.startsWith("/v1/findings"))
                .anyMatch(path -> path.startsWith("/public/v1/hazard-reports"))
                .anyMatch(path -> path.startsWith("/v1/commitments"));
    }

    @Test
    void everyOperationShouldBeRefusedWithoutAToken(Suite suite) {
        for (Operation operation : operations(suite)) {
            if (!operation.isPublic()) {
                assertThat(operation.call(suite, null).statusCode())
                        .as("%s without a token", operation)
                        .isEqualTo(401);
            }
        }
    }

    /// Roles are known to the services alone: a refusal by role shows that the request got there.
    @Test
    void everyOperationShouldReachAServiceThatRefusesOtherRoles(Suite suite) throws Exception {
        String auditor = suite.token("auditor");
        for (Operation operation : operations(suite)) {
            if (!operation.roles().isEmpty() && !operation.roles().contains("auditor")) {
                assertThat(operation.call(suite, auditor).statusCode())
                        .as("%s by an auditor", operation)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsOutsideTheScopeShouldBeNotFound(Suite suite) throws Exception {
        String office = suite.token("officer-jiangbei");
        for (Operation operation : operations(suite)) {
            if (operation.method().equals("get")
                    && operation.namesAResource()
                    && operation.roles().contains("committee-officer")) {
                assertThat(operation.call(suite, office).statusCode())
                        .as("%s of nothing within the scope", operation)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void publicOperationsShouldNeedNoToken(Suite suite) {
        given().get(suite.gateway() + "/public/v1/hazard-categories").then().statusCode(200);
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

    private static Map<String, Object> document(Suite suite) {
        return given().get(suite.gateway() + "/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private static List<Operation> operations(Suite suite) {
        List<Operation> operations = new ArrayList<>();
        Map<String, Map<String, Object>> paths = map(document(suite).get("paths"));
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(Operation.of(path, method, map(operation)));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object json) {
        return (Map<String, T>) json;
    }

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private record Operation(String path, String method, String mediaType, boolean isPublic, List<String> roles) {

        static Operation of(String path, String method, Map<String, Object> operation) {
            List<?> security = (List<?>) operation.getOrDefault("security", List.of());
            Map<String, Object> body = map(operation.getOrDefault("requestBody", Map.of()));
            Map<String, Object> content = map(body.getOrDefault("content", Map.of("application/json", Map.of())));
            @SuppressWarnings("unchecked")
            List<String> roles = (List<String>) operation.getOrDefault("x-roles", List.of());
            return new Operation(
                    path, method, content.keySet().iterator().next(), security.isEmpty(), List.copyOf(roles));
        }

        boolean namesAResource() {
            return path.contains("{id}");
        }

        Response call(Suite suite, String token) {
            RequestSpecification request =
                    given().contentType(mediaType).body(method.equals("get") ? new byte[0] : EMPTY_OBJECT);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            String concrete = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            return request.request(method, suite.gateway() + concrete);
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }
}
