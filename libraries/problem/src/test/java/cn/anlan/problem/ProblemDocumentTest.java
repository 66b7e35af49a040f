package cn.anlan.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemDocumentTest {

    private static final Map<String, String> BODY = Map.of("$ref", "#/components/schemas/Problem");

    private JsonPath document;

    @BeforeEach
    void readDocument() {
        document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void shouldSayWhatBecomesOfABodyThatBreaksARule() {
        assertThat(document.getMap("paths.'/trouble/plans'.post.responses.'400'"))
                .containsExactly(Map.entry("$ref", "#/components/responses/validation-failed"));
    }

    @Test
    void shouldSayThatWhatAPathNamesMayNotBeFound() {
        assertThat(document.getMap("paths.'/trouble/things/{id}'.get.responses.'404'"))
                .containsExactly(Map.entry("$ref", "#/components/responses/not-found"));
        assertThat(document.getMap("paths.'/trouble/busy'.get.responses")).doesNotContainKey("404");
    }

    @Test
    void shouldSayThatAnEditNeedsTheVersionThatWasSeen() {
        assertThat(document.getMap("paths.'/trouble/things/{id}/mend'.post.responses"))
                .containsEntry("412", Map.of("$ref", "#/components/responses/stale-version"))
                .containsEntry("428", Map.of("$ref", "#/components/responses/version-required"));
    }

    @Test
    void shouldKeepWhatAnOperationSaysOfItsRefusalAndAddTheBody() {
        JsonPath conflict = document.setRootPath("paths.'/trouble/things/{id}/mend'.post.responses.'409'");

        assertThat(conflict.getString("description")).isEqualTo("It cannot be mended");
        assertThat(conflict.getMap("content.'application/problem+json'.schema")).isEqualTo(BODY);
        assertThat(conflict.getString("content.'application/problem+json'.examples.state-conflict.$ref"))
                .isEqualTo("#/components/examples/state-conflict");
    }

    @Test
    void shouldShowAnExampleOfEachRefusal() {
        assertThat(document.getMap("components.responses.'not-found'.content.'application/problem+json'.schema"))
                .isEqualTo(BODY);
        assertThat(document.getMap("components.examples.'not-found'.value"))
                .containsEntry("type", "urn:anlan:problem:not-found")
                .containsEntry("title", "未找到")
                .containsEntry("status", 404)
                .containsEntry("code", "not-found");
        assertThat(document.getString("components.examples.'validation-failed'.value.errors[0].pointer"))
                .isEqualTo("/name");
    }
}
