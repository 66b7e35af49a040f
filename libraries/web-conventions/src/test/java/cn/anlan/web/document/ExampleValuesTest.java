package cn.anlan.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ExampleValuesTest {

    @Test
    void shouldPreferWhatTheSchemaGives() {
        assertThat(of(text().addExample("南坪街道").addEnumeration("A").defaultValue("B")))
                .isEqualTo("南坪街道");
        assertThat(of(text().addEnumeration("OPEN").addEnumeration("CLOSED").defaultValue("CLOSED")))
                .isEqualTo("OPEN");
        assertThat(of(text().defaultValue("ALL_OR_NOTHING"))).isEqualTo("ALL_OR_NOTHING");
    }

    @Test
    void shouldMakeAValueOfTheFormat() {
        assertThat(of(text().format("uuid"))).isEqualTo("0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10");
        assertThat(of(text().format("date"))).isEqualTo("2026-06-15");
        assertThat(of(text().format("date-time"))).isEqualTo("2026-06-15T09:30:00+08:00");
        assertThat(of(text())).isEqualTo("…");
    }

    @Test
    void shouldKeepNumbersWithinTheirBounds() {
        assertThat(of(schema(SchemaType.INTEGER).minimum(BigDecimal.TEN))).isEqualTo(BigDecimal.TEN);
        assertThat(of(schema(SchemaType.INTEGER))).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void shouldComposeObjectsListsAndMaps() {
        Schema object = schema(SchemaType.OBJECT)
                .addProperty("name", text().addExample("甲厂"))
                .addProperty("flags", schema(SchemaType.ARRAY).items(schema(SchemaType.BOOLEAN)))
                .addProperty(
                        "counts", schema(SchemaType.OBJECT).additionalPropertiesSchema(schema(SchemaType.INTEGER)));

        assertThat(of(object))
                .isEqualTo(Map.of("name", "甲厂", "flags", List.of(true), "counts", Map.of("key", BigDecimal.ONE)));
    }

    @Test
    void shouldFollowReferences_AndLetTheirOwnExampleCountMore() {
        Map<String, Schema> schemas = Map.of("Code", text().addExample("500108"));

        assertThat(of(schemas, reference("Code"))).isEqualTo("500108");
        assertThat(of(schemas, reference("Code").addExample("500105"))).isEqualTo("500105");
    }

    @Test
    void shouldTellTimesOfChina() {
        Map<String, Schema> schemas =
                Map.of("OffsetDateTime", text().format("date-time").addExample("2022-03-10T12:15:50-04:00"));

        assertThat(of(schemas, reference("OffsetDateTime"))).isEqualTo("2026-06-15T09:30:00+08:00");
    }

    @Test
    void shouldEndWhereASchemaContainsItself() {
        Schema unit = schema(SchemaType.OBJECT)
                .addProperty("name", text().addExample("乙局"))
                .addProperty("parts", schema(SchemaType.ARRAY).items(reference("Unit")));

        assertThat(of(Map.of("Unit", unit), reference("Unit"))).isEqualTo(Map.of("name", "乙局", "parts", List.of()));
    }

    private static Object of(Schema schema) {
        return of(Map.of(), schema);
    }

    private static Object of(Map<String, Schema> schemas, Schema schema) {
        return new ExampleValues(schemas).of(schema);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Schema text() {
        return schema(SchemaType.STRING);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
