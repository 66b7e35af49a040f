package cn.anlan.campaign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AudienceLimitsTest {

    private static final AudienceSelector ENTERPRISES = AudienceSelector.kinds(OrganizationKind.ENTERPRISE);

    private static AudienceSelector having(
            AudienceSelector below, @Nullable Integer atLeast, @Nullable Integer fewerThan) {
        return new AudienceSelector.Having(below, atLeast, fewerThan);
    }

    private static AudienceSelector nested(int depth) {
        AudienceSelector selector = ENTERPRISES;
        for (int i = 1; i < depth; i++) {
            selector = new AudienceSelector.Not(selector);
        }
        return selector;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new AudienceSelector.Kind(List.of()), "/audience/kinds not-empty"),
                Arguments.of(new AudienceSelector.All(List.of()), "/audience/of not-empty"),
                Arguments.of(
                        new AudienceSelector.Units(Collections.nCopies(AudienceLimits.VALUES + 1, new UUID(0, 0))),
                        "/audience/units too-large"),
                Arguments.of(
                        new AudienceSelector.Industry(List.of("C", "Z99")), "/audience/industries/1 industry-code"),
                Arguments.of(having(ENTERPRISES, null, null), "/audience threshold"),
                Arguments.of(having(ENTERPRISES, 0, null), "/audience/atLeast out-of-range"),
                Arguments.of(having(ENTERPRISES, null, 100_001), "/audience/fewerThan out-of-range"),
                Arguments.of(having(ENTERPRISES, 15, 15), "/audience/fewerThan threshold"),
                Arguments.of(
                        having(new AudienceSelector.Not(having(ENTERPRISES, 1, null)), 1, null),
                        "/audience/below too-deep"),
                Arguments.of(nested(AudienceLimits.DEPTH + 1), "/audience/of/of/of/of/of/of too-deep"),
                Arguments.of(
                        new AudienceSelector.Any(Collections.nCopies(AudienceLimits.SELECTORS, ENTERPRISES)),
                        "/audience too-large"),
                Arguments.of(
                        new AudienceSelector.Any(
                                Collections.nCopies(AudienceLimits.COUNTING + 1, having(ENTERPRISES, 1, null))),
                        "/audience too-large"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatOneStatementShouldNotAnswer(AudienceSelector selector, String expected) {
        assertThat(AudienceLimits.check(selector, "/audience"))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly(expected);
    }

    @Test
    void shouldMissASelector() {
        assertThat(AudienceLimits.check(null, "/audience"))
                .extracting(FieldError::code)
                .containsExactly("not-null");
    }

    @Test
    void shouldAllowWhatIsAsLargeAsAllowed() {
        assertThat(AudienceLimits.check(nested(AudienceLimits.DEPTH), "/audience"))
                .isEmpty();
        assertThat(AudienceLimits.check(
                        new AudienceSelector.Any(Collections.nCopies(AudienceLimits.SELECTORS - 1, ENTERPRISES)),
                        "/audience"))
                .isEmpty();
        assertThat(AudienceLimits.check(having(ENTERPRISES, 1, 15), "/audience"))
                .isEmpty();
    }
}
