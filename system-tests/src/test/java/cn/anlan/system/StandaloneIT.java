package cn.anlan.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.standalone.DemoAccount;
import cn.anlan.standalone.Port;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.UpOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `./anlan` promises of the suite as a whole.
@ExtendWith(RunningSuite.class)
class StandaloneIT {

    private static final int MOST_MEGABYTES = 3584;
    private static final List<String> PROCESSES =
            List.of("postgres", "kafka", "keycloak", "campaign", "inspection", "hazard-report", "reporting", "gateway");

    @Test
    void everyProcessShouldServeInTheMemoryOfASmallMachine(Suite suite) throws Exception {
        List<String> status = suite.status();

        assertThat(PROCESSES)
                .allSatisfy(name ->
                        assertThat(status).anyMatch(line -> line.startsWith(name + " ") && line.contains(" running ")));
        assertThat(megabytes(status.getLast())).isBetween(1, MOST_MEGABYTES);
    }

    @Test
    void everythingShouldListenOnTheLoopbackInterfaceOnly(Suite suite) throws Exception {
        List<Integer> ports =
                Arrays.stream(Port.values()).map(suite.ports()::at).toList();

        assertThat(Listeners.beyondLoopback()).doesNotContainAnyElementsOf(ports);
    }

    @Test
    void everyDemoAccountShouldGetATokenThatNamesItsOrganizationAndRoles(Suite suite) throws Exception {
        for (DemoAccount account : DemoAccount.ALL) {
            String claims = claimsOf(suite.token(account.username()));

            assertThat(claims).contains("\"aud\":\"anlan-api\"", "\"preferred_username\":\"" + account.username());
            assertThat(claims).contains(account.roles());
            assertThat(claims.contains("organization_id")).isEqualTo(account.organizationCode() != null);
        }
    }

    @Test
    void aPortalShouldGetATokenWithItsRole(Suite suite) throws Exception {
        assertThat(claimsOf(suite.portalToken())).contains("\"portal\"", "\"aud\":\"anlan-api\"");
    }

    @Test
    void aPasswordShouldGetNoTokenThroughTheClientsOfTheSharedRealm(Suite suite) {
        given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "anlan-mobile",
                        "username", "office",
                        "password", suite.secret("demo.password")))
                .post(suite.at(Port.KEYCLOAK) + "/realms/anlan/protocol/openid-connect/token")
                .then()
                .statusCode(400);
    }

    @Test
    void theClockShouldMoveAndComeBack(Suite suite) throws Exception {
        OffsetDateTime later = OffsetDateTime.parse("2027-06-15T08:00:00+08:00");

        suite.clock(later);
        OffsetDateTime moved = suite.clock();
        suite.resetClock();

        assertThat(moved).isBetween(later, later.plusMinutes(1));
        assertThat(suite.clock()).isBefore(later);
    }

    @Test
    void aSecondStartShouldFindTheSuiteRunning(Suite suite) throws Exception {
        List<String> said = new ArrayList<>();

        Suite.start(suite.layout(), UpOptions.USUAL, said::add);

        assertThat(said.getFirst()).isEqualTo("The suite is already running.");
        assertThat(said.getLast()).contains("Anlan is at " + suite.gateway());
    }

    @Test
    void anUnknownProcessShouldBeRefusedByName(Suite suite) {
        assertThatThrownBy(() -> suite.stop("gatway"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no process \"gatway\"");
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static int megabytes(String line) {
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }
}
