package cn.anlan.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Holds a running service against its authorisation matrix, a text file with one line for each operation: the
/// roles that may call it; or `authenticated`, where a token suffices; or `public`. All other roles must be
/// refused.
///
/// ```
/// # operation                       who may call it
/// GET  /v1/campaigns                committee-officer unit-leader
/// GET  /public/v1/hazard-categories public
/// ```
///
/// The operations come from the service's own API document, so none is forgotten: one without a line fails. Paths
/// are filled with ids of nothing, and bodies are empty: whoever may call an operation is told so in another way
/// than 401 and 403, and changes nothing.
public final class AuthorizationMatrix {
    private static final String PUBLIC = "public";
    private static final String AUTHENTICATED = "authenticated";

    private final Map<String, Set<String>> rows;
    private final List<ApiOperation> operations;
    private final Set<String> roles;
    private final UUID organization = UUID.randomUUID();

    private AuthorizationMatrix(Map<String, Set<String>> rows, List<ApiOperation> operations, Set<String> roles) {
        this.rows = rows;
        this.operations = operations;
        this.roles = roles;
    }

    /// @param resource the matrix, by its name on the class path
    /// @param roles every role that there is
    public static AuthorizationMatrix ofRunningService(String resource, Collection<String> roles) {
        return new AuthorizationMatrix(readRows(resource), ApiOperation.in(readDocument()), new TreeSet<>(roles));
    }

    /// Every operation has its line, every line its operation, and the document names the same roles.
    public void coversTheApiDocument() {
        Map<String, Set<String>> documented = operations.stream()
                .collect(Collectors.toMap(
                        ApiOperation::name,
                        operation -> operation.isPublic() ? Set.of(PUBLIC) : operation.roles(),
                        (first, second) -> first,
                        TreeMap::new));
        assertThat(documented)
                .as("operations of the API document, held against the matrix")
                .isEqualTo(rows);
    }

    /// Nobody gets in without a token, or with one of the [TokenAttacks].
    public void refusesBadTokens() {
        Map<String, String> attacks = TokenAttacks.on(organization, roles.toArray(String[]::new));
        List<Call> calls = new ArrayList<>();
        for (ApiOperation operation : closed()) {
            calls.add(Call.refused(operation, "no token", null, 401));
            attacks.forEach((name, token) -> calls.add(Call.refused(operation, name, token, 401)));
        }
        assertThat(ManyCalls.unexpected(calls)).isEmpty();
    }

    /// Each role gets as far as its line says, and not further.
    public void letsInWhomItNames() {
        Map<String, String> tokens =
                roles.stream().collect(Collectors.toMap(role -> role, role -> TestTokens.of(organization, role)));
        List<Call> calls = new ArrayList<>();
        for (ApiOperation operation : closed()) {
            tokens.forEach((role, token) -> calls.add(
                    names(operation, role)
                            ? Call.letIn(operation, role, token)
                            : Call.refused(operation, role, token, 403)));
        }
        operations.stream()
                .filter(ApiOperation::isPublic)
                .forEach(operation -> calls.add(Call.letIn(operation, "no token", null)));
        assertThat(ManyCalls.unexpected(calls)).isEmpty();
    }

    private boolean names(ApiOperation operation, String role) {
        Set<String> named = rows.getOrDefault(operation.name(), Set.of());
        return named.contains(role) || named.contains(AUTHENTICATED);
    }

    private List<ApiOperation> closed() {
        List<ApiOperation> closed =
                operations.stream().filter(operation -> !operation.isPublic()).toList();
        assertThat(closed).as("operations that need a token").isNotEmpty();
        return closed;
    }

    private static JsonNode readDocument() {
        Response answer = given().queryParam("format", "json").get("/q/openapi");
        assertThat(answer.statusCode()).as("status of the API document").isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.asString());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("The API document is not JSON", notJson);
        }
    }

    private static Map<String, Set<String>> readRows(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            assertThat(file).as("class path resource %s", resource).isNotNull();
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> parse(String text) {
        Map<String, Set<String>> rows = new TreeMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    List<String> words = List.of(line.split("\\s+"));
                    assertThat(words.size()).as("words in the line '%s'", line).isGreaterThan(2);
                    Set<String> before =
                            rows.put(words.get(0) + " " + words.get(1), new TreeSet<>(words.subList(2, words.size())));
                    assertThat(before).as("an earlier line for '%s'", line).isNull();
                });
        return rows;
    }
}
