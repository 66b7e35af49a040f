package cn.anlan.system.plays;

import static io.restassured.RestAssured.given;

import cn.anlan.standalone.Port;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/// Where a play takes place: the running suite, its clock, and the people who act.
final class Stage {

    private final Suite suite;
    private final Caller anonymous;

    Stage(Suite suite) {
        this.suite = suite;
        this.anonymous = Caller.anonymous(suite.gateway(), exchange -> {});
    }

    /// Moves all services to a moment of China time, such as `2020-05-01T09:00`.
    void itIs(String localTime) {
        try {
            suite.clock(OffsetDateTime.parse(localTime + ":00+08:00"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /// The clocks go back to where they were before the play.
    void curtain() throws IOException, InterruptedException {
        suite.resetClock();
    }

    Caller citizen() {
        return anonymous;
    }

    Caller as(Account account) {
        return as(account.username());
    }

    private Caller as(String username) {
        try {
            return anonymous.withToken(suite.token(username));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /// Has the directory imported by the platform's administrator, every row of it.
    void set(Directory directory) {
        Caller platform = as("platform");
        Answer job = Told.of(202, platform.postBytes("/v1/organization-imports", "text/csv", directory.csv()));
        Answer imported = Told.eventually(
                () -> platform.get("/v1/organization-imports/" + job.text("id")),
                answer -> Told.equal("COMPLETED", answer.text("state"), answer));
        Told.equal((long) directory.units().size(), imported.number("accepted"), imported);
    }

    /// Opens the accounts at the identity provider, as its administrator does.
    void admit(List<Account> accounts) {
        String provider = suite.at(Port.KEYCLOAK).toString();
        String token = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", suite.secret("keycloak.admin")))
                .post(provider + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of(
                        "ifResourceExists",
                        "FAIL",
                        "users",
                        accounts.stream().map(this::user).toList()))
                .post(provider + "/admin/realms/anlan/partialImport")
                .then()
                .statusCode(200);
    }

    /// An officer enters a unit that is new below another.
    void founds(Account officer, Unit unit, Unit parent) {
        Told.of(
                201,
                as(officer)
                        .post(
                                "/v1/organizations",
                                Map.of(
                                        "id", unit.id(),
                                        "code", unit.code(),
                                        "parentId", parent.id(),
                                        "profile", Map.of("name", unit.name(), "kind", unit.kind()))));
    }

    /// An officer closes a unit, from today on.
    void closes(Account officer, Unit unit, String reason) {
        String path = "/v1/organizations/" + unit.id();
        Answer seen = Told.of(200, as(officer).get(path));
        Told.of(201, as(officer).postOnVersion(path + "/close", seen.etag(), Map.of("reason", reason)));
    }

    private Map<String, Object> user(Account account) {
        return Map.of(
                "username", account.username(),
                "lastName", account.username(),
                "enabled", true,
                "attributes", Map.of("organization_id", List.of(account.unit().id())),
                "realmRoles", account.roles(),
                "credentials",
                        List.of(Map.of(
                                "type", "password", "value", suite.secret("demo.password"), "temporary", false)));
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }
}
