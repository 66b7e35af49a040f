package cn.anlan.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithTokens
class AccessDocumentIT {

    @Test
    void shouldTellWhoMayCallAnOperation() {
        JsonPath operation = document("paths.'/guarded/officers'.get");

        assertThat(operation.getList("x-roles")).containsExactly("committee-officer", "unit-leader");
        assertThat(operation.getList("security")).containsExactly(Map.of("bearer", List.of()));
        assertThat(operation.getMap("responses")).containsKeys("200", "401", "403");
    }

    @Test
    void shouldTellWhereATokenSuffices() {
        JsonPath operation = document("paths.'/guarded/signed-in'.get");

        assertThat(operation.getList("x-roles")).containsExactly("authenticated");
        assertThat(operation.getList("security")).containsExactly(Map.of("bearer", List.of()));
    }

    @Test
    void shouldSayNothingOfTokensWhereNoneIsNeeded() {
        JsonPath operation = document("paths.'/guarded/everyone'.get");

        assertThat(operation.getMap("")).doesNotContainKeys("security", "x-roles");
        assertThat(operation.getMap("responses")).containsOnlyKeys("200");
    }

    @Test
    void shouldDescribeTheToken() {
        assertThat(document("components.securitySchemes").getMap("bearer"))
                .containsEntry("type", "http")
                .containsEntry("scheme", "bearer")
                .containsEntry("bearerFormat", "JWT");
    }

    private static JsonPath document(String root) {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath().setRootPath(root);
    }
}
