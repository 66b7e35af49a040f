package cn.anlan.web.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ExampleDocumentTest {

    @Test
    void shouldShowAnAnswerAsItsSchemaDescribesIt() {
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        assertThat(document.getString(
                        "paths.'/v1/notes'.get.responses.'200'.content.'application/json'.examples.example.$ref"))
                .isEqualTo("#/components/examples/PageNote");
        JsonPath page = document.setRootPath("components.examples.PageNote.value");
        assertThat(page.getString("items[0].id")).isEqualTo("0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10");
        assertThat(page.getString("items[0].text")).isEqualTo("复查灭火器");
        assertThat(page.getString("next")).isNotBlank();
    }
}
