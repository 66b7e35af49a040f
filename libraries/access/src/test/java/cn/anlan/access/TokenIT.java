package cn.anlan.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.TestTokens;
import cn.anlan.testing.TokenAttacks;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithTokens
class TokenIT {
    private static final UUID OFFICE = UUID.fromString("018f3f3e-0000-7000-8000-000000000001");

    @Test
    void shouldTellWhoIsAskingFromTheToken() {
        String token = TestTokens.as("zhang", OFFICE, Roles.COMMITTEE_OFFICER, Roles.INSPECTOR)
                .sign();

        Response answer = get("/guarded/officers", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "subject", "zhang",
                        "organizationId", OFFICE.toString(),
                        "roles", List.of("committee-officer", "inspector"),
                        "eventActor", "zhang",
                        "eventOrganizationId", OFFICE.toString()));
    }

    @Test
    void shouldRefuseEveryAttack() {
        assertThat(get("/guarded/officers", TokenAttacks.harmless(OFFICE, Roles.COMMITTEE_OFFICER))
                        .statusCode())
                .as("the token from which the attacks are made")
                .isEqualTo(200);
        Map<String, String> attacks = TokenAttacks.on(OFFICE, Roles.COMMITTEE_OFFICER);

        var unexpected = new ArrayList<String>();
        attacks.forEach((name, token) -> {
            int status = get("/guarded/officers", token).statusCode();
            if (status != 401) {
                unexpected.add(name + ": " + status);
            }
        });

        assertThat(attacks).hasSizeGreaterThanOrEqualTo(50);
        assertThat(unexpected).isEmpty();
    }

    @Test
    void shouldBearWithOddTokensFromTheRightKey() {
        var unexpected = new ArrayList<String>();
        TokenAttacks.oddities(OFFICE, Roles.COMMITTEE_OFFICER).forEach((name, token) -> {
            int status = get("/guarded/officers", token).statusCode();
            if (status != 401 && status != 403) {
                unexpected.add(name + ": " + status);
            }
        });

        assertThat(unexpected).isEmpty();
    }

    @Test
    void shouldRefuseATokenHoweverItIsDamaged() {
        String token = TestTokens.of(OFFICE, Roles.COMMITTEE_OFFICER);
        var unexpected = new ArrayList<String>();
        for (int seed = 0; seed < 500; seed++) {
            String damaged = damaged(token, new Random(seed));
            int status = get("/guarded/officers", damaged).statusCode();
            if (status != 401) {
                unexpected.add("seed " + seed + ": " + status);
            }
        }

        assertThat(unexpected).isEmpty();
    }

    @Test
    void shouldRefuseWhoShowsNoToken() {
        Response answer = given().get("/guarded/officers");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void shouldRefuseATokenInTheQueryOrInACookie() {
        String token = TestTokens.of(OFFICE, Roles.COMMITTEE_OFFICER);

        assertThat(given().queryParam("access_token", token)
                        .get("/guarded/officers")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().cookie("Authorization", token)
                        .get("/guarded/officers")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldForbidRolesThatAreNotAskedFor() {
        for (Role role : Role.values()) {
            boolean allowed = role == Role.COMMITTEE_OFFICER || role == Role.UNIT_LEADER;
            assertThat(get("/guarded/officers", TestTokens.of(OFFICE, role.claim()))
                            .statusCode())
                    .as(role.claim())
                    .isEqualTo(allowed ? 200 : 403);
        }
    }

    @Test
    void shouldGiveNoRightsToUnknownOrMiswrittenRoles() {
        for (String role : List.of("COMMITTEE_OFFICER", "committee_officer", "committee-officer ", "admin", "*", "")) {
            assertThat(get("/guarded/officers", TestTokens.of(OFFICE, role)).statusCode())
                    .as("'%s'", role)
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldKeepOtherSystemsRolesOutOfTheActor() {
        Response answer = get(
                "/guarded/officers", TestTokens.of(OFFICE, "offline_access", Roles.UNIT_LEADER, "uma_authorization"));

        assertThat(answer.jsonPath().getList("roles")).containsExactly("unit-leader");
    }

    @Test
    void shouldLetOnlyThoseWhoSeeNoCasesComeWithoutAnOrganisation() {
        assertThat(get("/guarded/admins", TestTokens.of(null, Roles.PLATFORM_ADMIN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/guarded/admins", TestTokens.of(null, Roles.AUDITOR)).statusCode())
                .isEqualTo(200);
        assertThat(get("/guarded/admins", TestTokens.of(null, Roles.PLATFORM_ADMIN, Roles.COMMITTEE_OFFICER))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/guarded/admins", TestTokens.of(null)).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldLetEveryoneInWhereItSaysSo() {
        assertThat(given().get("/guarded/everyone").asString()).isEqualTo("public");
        assertThat(get(
                                "/guarded/everyone",
                                TestTokens.as("li", OFFICE, Roles.INSPECTOR).sign())
                        .asString())
                .isEqualTo("li");
    }

    @Test
    void shouldCloseWhatStatesNoRule() {
        assertThat(given().get("/guarded/nobody").statusCode()).isEqualTo(401);
        for (Role role : Role.values()) {
            assertThat(get("/guarded/nobody", TestTokens.of(OFFICE, role.claim()))
                            .statusCode())
                    .as(role.claim())
                    .isEqualTo(403);
        }
    }

    /// Puts another character in place of one to three; among them dots, which change the token's parts. The last four
    /// characters stay: some of their bits mean nothing.
    private static String damaged(String token, Random random) {
        var text = new StringBuilder(token);
        do {
            for (int change = random.nextInt(3); change >= 0; change--) {
                text.setCharAt(random.nextInt(token.length() - 4), "ABCxyz019-_.=+/~".charAt(random.nextInt(16)));
            }
        } while (text.toString().equals(token));
        return text.toString();
    }

    private static Response get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }
}
