package cn.anlan.hazard;

import static io.restassured.RestAssured.given;

import cn.anlan.testing.WithPlatform;
import cn.anlan.testing.openapi.OpenApiRules;
import cn.anlan.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
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
}
