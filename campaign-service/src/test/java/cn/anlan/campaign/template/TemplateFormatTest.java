package cn.anlan.campaign.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFormatTest {

    private static final String VALID = """
            key: drills
            title: {zh: 应急演练, en: Drills}
            source: {issuer: {zh: 区安委会, en: District committee}}
            ends: P1Y
            open:
              - {key: summary-day, type: DATE, title: {zh: 总结日期, en: Day of the summary}}
            phases:
              - {key: spring, ends: P6M, title: {zh: 上半年, en: First half}}
            audience: {type: KIND, kinds: [ENTERPRISE]}
            requirements:
              - key: drill
                kind: ACTIVITY
                title: {zh: 演练, en: Drill}
                activityKinds: [DRILL]
                phase: spring
                schedule:
                  parts:
                    - {each: QUARTER, due: {days: 5, count: WORKING}, by: "16:00"}
              - key: summary
                kind: REPORT
                title: {zh: 总结, en: Summary}
                schedule:
                  parts:
                    - {dates: ["value:summary-day", END]}
                    - {from: {type: DUE, requirement: drill}, days: 3}
            """;

    private static List<String> errors(String yaml) {
        var refused = catchThrowableOfType(
                InvalidTemplateException.class, () -> TemplateFormat.YAML.read(yaml.getBytes(StandardCharsets.UTF_8)));
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .distinct()
                        .toList();
    }

    @Test
    void shouldAcceptATemplate() {
        assertThat(errors(VALID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key: drills | key: 'no spaces please' | /key schema-pattern",
                "ends: P1Y | ends: tomorrow | /ends schema-pattern",
                "kinds: [ENTERPRISE] | kinds: [] | /audience/kinds schema-min-items",
                "kinds: [ENTERPRISE] | kinds: [CLUB] | /audience/kinds/0 schema-enum",
                "kind: REPORT | kind: REVIEW | /requirements/1 schema-required",
                "phase: spring | phase: autumn | /requirements/0/phase unknown",
                "requirement: drill | requirement: party | /requirements/1/schedule/parts/1/from/requirement unknown",
                "value:summary-day | value:other-day | /requirements/1/schedule/parts/0/dates/0 unknown",
                "ends: P6M | ends: --13-01 | /phases/0/ends day",
                "ends: P6M | ends: --02-31 | /phases/0/ends day",
                "- key: summary | - key: drill | /requirements/1/key duplicate",
                "ends: P1Y | theme: 无 | /requirements/1/schedule/parts/0/dates/1 no-end"
            })
    void shouldSayWhereATemplateIsWrong(String right, String wrong, String expected) {
        assertThat(errors(VALID.replace(right.strip(), wrong.strip()))).contains(expected.strip());
    }

    @Test
    void shouldRefuseARuleThatIsNone() {
        assertThat(errors(VALID.replace("{dates: [\"value:summary-day\", END]}", "{rule: \"FREQ=HOURLY\"}")))
                .containsExactly("/requirements/1/schedule/parts/0/rule recurrence-rule");
    }

    @Test
    void shouldRefuseAFieldThatItDoesNotKnow() {
        assertThat(errors(VALID + "colour: red\n")).contains(" schema-additional-properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "[1, 2]", "key: [unclosed", "a: &a [b]\nc: *a"})
    void shouldRefuseWhatIsNoDocument(String file) {
        assertThat(errors(file)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(TemplateFormat.class)
    void shouldReadWhatItWrote(TemplateFormat format) {
        for (var key : BundledTemplates.KEYS) {
            var template = TestTemplates.bundled(key);

            assertThat(format.read(format.write(template).getBytes(StandardCharsets.UTF_8)))
                    .as(key)
                    .isEqualTo(template);
        }
    }
}
