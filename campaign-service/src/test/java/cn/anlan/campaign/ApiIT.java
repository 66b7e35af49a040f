package cn.anlan.campaign;

import static io.restassured.RestAssured.given;

import cn.anlan.access.Role;
import cn.anlan.testing.AuthorizationMatrix;
import cn.anlan.testing.WithPlatform;
import cn.anlan.testing.openapi.OpenApiRules;
import cn.anlan.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ApiIT {

    @Test
    void shouldKeepTheCommittedApi() {
        OpenApiSnapshot.in(Path.of("src/main/openapi"))
                .requireCurrent(given().get("/q/openapi").asString());
    }

    @Test
    void shouldDescribeEveryOperationInFull() {
        OpenApiRules.requireKept(given().get("/q/openapi").asString());
    }

    @Test
    void shouldCoverEveryOperationByTheMatrix() {
        matrix().coversTheApiDocument();
    }

    @Test
    void shouldRefuseBadTokens() {
        matrix().refusesBadTokens();
    }

    @Test
    void shouldLetInOnlyWhomTheMatrixNames() {
        matrix().letsInWhomItNames();
    }

    private static AuthorizationMatrix matrix() {
        return AuthorizationMatrix.ofRunningService(
                "authorization-matrix.txt",
                Arrays.stream(Role.values()).map(Role::claim).toList());
    }
}
