package cn.anlan.inspection;

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
class ApiDocumentIT {

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
    void shouldLetInExactlyWhomTheMatrixNames() {
        AuthorizationMatrix matrix = AuthorizationMatrix.ofRunningService(
                "authorization-matrix.txt",
                Arrays.stream(Role.values()).map(Role::claim).toList());

        matrix.coversTheApiDocument();
        matrix.refusesBadTokens();
        matrix.letsInWhomItNames();
    }
}
