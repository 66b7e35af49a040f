package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SchemaCompatibilityTest {

    private final ObjectNode released = SchemaGenerator.schemaOf(EventTypes.CAMPAIGN_CHANGED);
    private final ObjectNode current = released.deepCopy();

    @Test
    void shouldFindNothingBetweenEqualSchemas() {
        assertBreaks();
    }

    @Test
    void shouldFindARemovedProperty() {
        properties(current).remove("theme");

        assertBreaks("/theme: removed");
    }

    @Test
    void shouldFindARetypedProperty() {
        properties(current).putObject("code").put("type", "integer");

        assertBreaks("/code: type changed");
    }

    @Test
    void shouldFindAChangedFormat() {
        properties(current).putObject("startsOn").put("type", "string").put("format", "date-time");

        assertBreaks("/startsOn: format changed");
    }

    @Test
    void shouldFindANewlyRequiredProperty() {
        current.withArray("required").add("theme");

        assertBreaks("/theme: newly required");
    }

    @Test
    void shouldFindANewPropertyThatIsRequiredAtOnce() {
        properties(current).putObject("budget").put("type", "integer");
        current.withArray("required").add("budget");

        assertBreaks("/budget: newly required");
    }

    @Test
    void shouldAllowANewOptionalProperty() {
        properties(current).putObject("budget").put("type", "integer");

        assertBreaks();
    }

    @Test
    void shouldFindAPropertyThatReadersCanNoLongerRelyOn() {
        ((ArrayNode) current.get("required")).remove(0);

        assertBreaks("/id: no longer required");
    }

    @Test
    void shouldFindARemovedValueOfAnEnumeration() {
        ((ArrayNode) current.at("/$defs/CampaignStatus/enum")).remove(3);

        assertBreaks("/status: value removed: CANCELLED");
    }

    @Test
    void shouldAllowANewValueOfAnEnumeration() {
        ((ArrayNode) current.at("/$defs/CampaignStatus/enum")).add("SUSPENDED");

        assertBreaks();
    }

    @Test
    void shouldFindBreaksInsideNestedRecords() {
        properties((ObjectNode) current.at("/$defs/Counter")).remove("quantity");

        assertBreaks("/requirements/*/target/counters/*/quantity: removed");
    }

    @Test
    void shouldFindARemovedVariant() {
        ((ArrayNode) current.at("/$defs/SchedulePart/oneOf")).remove(1);

        assertBreaks("/requirements/*/schedule/parts/*: variant removed: RULE");
    }

    @Test
    void shouldFindABreakInsideAVariant() {
        properties((ObjectNode) current.at("/$defs/SchedulePart/oneOf/1")).remove("until");

        assertBreaks("/requirements/*/schedule/parts/*<RULE>/until: removed");
    }

    private void assertBreaks(String... expected) {
        assertThat(SchemaCompatibility.breaksBetween(released, current)).containsExactly(expected);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }
}
