package cn.anlan.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithPlatform
class PlatformIT {

    private static final UUID ORGANIZATION = UUID.fromString("0197c0de-0000-7000-8000-000000000001");

    @Test
    void shouldConnectTheApplicationToPostgres18AsAnOrdinaryRole() {
        given().get("/database")
                .then()
                .statusCode(200)
                .body("version", startsWith("18"))
                .body("user", equalTo("anlan"))
                .body("superuser", equalTo("f"));
    }

    @Test
    void shouldLetTheOwnerOfTheDatabaseInstallLtree() throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("create extension if not exists ltree"))
                    .isFalse();
        }
    }

    @Test
    void shouldTellTheApplicationWhereTheBrokerIs() {
        assertThat(given().get("/brokers").asString()).isEqualTo(TestKafka.bootstrapServers());
    }

    @Test
    void shouldAcceptALocallySignedToken() {
        String token =
                TestTokens.as("officer-1", ORGANIZATION, "committee-officer").sign();

        given().auth()
                .oauth2(token)
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("officer-1"))
                .body("organization", equalTo(ORGANIZATION.toString()));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldRefuseATokenThatIsNotRight(TestTokens token) {
        given().auth().oauth2(token.sign()).get("/me").then().statusCode(401);
    }

    static TestTokens[] badTokens() {
        TestTokens good = TestTokens.as("officer-1", ORGANIZATION, "committee-officer");
        return new TestTokens[] {
            good.withIssuer("https://elsewhere.test"),
            good.withAudience("another-api"),
            good.withExpiry(Instant.now().minusSeconds(3600)),
            good.withForeignSignature()
        };
    }
}
