package cn.anlan.web.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ConventionsDocumentTest {

    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void shouldShowTheKeyOfEveryOperationThatIsIdempotent() {
        assertThat(document.getList("paths.'/v1/notes'.post.parameters.'$ref'"))
                .containsExactly("#/components/parameters/IdempotencyKey");
        assertThat(document.getList("paths.'/v1/notes/keyed'.post.parameters.'$ref'"))
                .containsExactly("#/components/parameters/RequiredIdempotencyKey");
        assertThat(document.<Object>get("paths.'/v1/notes/one'.put.parameters.'$ref'"))
                .asString()
                .doesNotContain("IdempotencyKey");
        assertThat(document.getString("components.parameters.IdempotencyKey.name"))
                .isEqualTo("Idempotency-Key");
        assertThat(document.getString("components.parameters.IdempotencyKey.in"))
                .isEqualTo("header");
        assertThat(document.getBoolean("components.parameters.IdempotencyKey.required"))
                .isFalse();
        assertThat(document.getBoolean("components.parameters.RequiredIdempotencyKey.required"))
                .isTrue();
    }

    @Test
    void shouldSayHowVariantsAreToldApart() {
        var schemas = "components.schemas.";

        assertThat(document.getList(schemas + "Mark.oneOf.'$ref'"))
                .containsExactly("#/components/schemas/MarkStar", "#/components/schemas/MarkReminder");
        assertThat(document.getString(schemas + "Mark.discriminator.propertyName"))
                .isEqualTo("type");
        assertThat(document.getString(schemas + "Mark.discriminator.mapping.REMINDER"))
                .isEqualTo("#/components/schemas/MarkReminder");
        assertThat(document.getList(schemas + "MarkReminder.properties.type.enum"))
                .containsExactly("REMINDER");
        assertThat(document.getList(schemas + "MarkReminder.required")).containsExactly("type");
        assertThat(document.getString("components.examples.Mark.value.type")).isEqualTo("STAR");
    }
}
