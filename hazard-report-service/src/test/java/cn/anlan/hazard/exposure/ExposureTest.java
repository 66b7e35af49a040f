package cn.anlan.hazard.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.hazard.StepTable;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Reception;
import cn.anlan.hazard.report.Tip;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExposureTest {

    private static final StepTable TABLE = StepTable.of("""
                                | PROPOSED       | REDACTED       | PUBLISHED      | REFUSED        | WITHDRAWN
            redact as another   | REDACTED       | REDACTED       | state-conflict | state-conflict | state-conflict
            redact as proposer  | same-person    | same-person    | state-conflict | state-conflict | state-conflict
            publish as a third  | state-conflict | PUBLISHED      | state-conflict | state-conflict | state-conflict
            publish as proposer | state-conflict | same-person    | state-conflict | state-conflict | state-conflict
            publish as redactor | state-conflict | same-person    | state-conflict | state-conflict | state-conflict
            refuse              | REFUSED        | REFUSED        | state-conflict | state-conflict | state-conflict
            withdraw            | state-conflict | state-conflict | WITHDRAWN      | state-conflict | state-conflict
            """);

    private static final String PROPOSER = "proposer";
    private static final String REDACTOR = "redactor";
    private static final String LAWYER = "lawyer";
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");
    private static final OffsetDateTime NEXT_MONDAY = MONDAY.plusDays(7);

    private static final Map<String, Consumer<Exposure>> STEPS = Map.of(
            "redact as another", exposure -> exposure.redact(List.of(), REDACTOR),
            "redact as proposer", exposure -> exposure.redact(List.of(), PROPOSER),
            "publish as a third", exposure -> exposure.publish(LAWYER, NEXT_MONDAY, MONDAY),
            "publish as proposer", exposure -> exposure.publish(PROPOSER, NEXT_MONDAY, MONDAY),
            "publish as redactor", exposure -> exposure.publish(REDACTOR, NEXT_MONDAY, MONDAY),
            "refuse", exposure -> exposure.refuse(LAWYER, "不宜公开", MONDAY),
            "withdraw", exposure -> exposure.withdraw("企业已整改"));

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @MethodSource("cells")
    void shouldTakeExactlyTheStepsOfTheTable(String state, String step, String expected) {
        Exposure exposure = in(ExposureState.valueOf(state));
        assertThat(exposure.state().name()).isEqualTo(state);

        assertThat(StepTable.outcomeOf(() -> STEPS.get(step).accept(exposure), exposure::state))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state    , until its day, afterwards
            PROPOSED , false        , false
            REDACTED , false        , false
            PUBLISHED, true         , false
            REFUSED  , false        , false
            WITHDRAWN, false        , false
            """)
    void shouldBeSeenByThePublicWhilePublishedAndUntilItsDay(
            ExposureState state, boolean untilItsDay, boolean afterwards) {
        Exposure exposure = in(state);

        assertThat(exposure.isPublic(NEXT_MONDAY.minusNanos(1))).isEqualTo(untilItsDay);
        assertThat(exposure.isPublic(NEXT_MONDAY)).isEqualTo(afterwards);
    }

    @Test
    void shouldHaveNoStateAndNoStepBesides() {
        TABLE.covers(ExposureState.values(), STEPS.keySet());
    }

    static Stream<Arguments> cells() {
        return TABLE.cells();
    }

    private static Exposure in(ExposureState state) {
        Exposure exposure =
                new Exposure(UUID.randomUUID(), report(), "某小区燃气管道锈蚀", "已责令更换。", List.of(), PROPOSER, MONDAY);
        switch (state) {
            case PROPOSED -> {}
            case REDACTED -> take(exposure, "redact as another");
            case PUBLISHED -> take(exposure, "redact as another", "publish as a third");
            case REFUSED -> take(exposure, "redact as another", "refuse");
            case WITHDRAWN -> take(exposure, "redact as another", "publish as a third", "withdraw");
        }
        return exposure;
    }

    private static void take(Exposure exposure, String... steps) {
        List.of(steps).forEach(step -> STEPS.get(step).accept(exposure));
    }

    private static HazardReport report() {
        return new HazardReport(
                UUID.randomUUID(),
                "AL261116-7K3M9Q2D",
                "hash",
                new Tip(HazardCategory.GAS, "燃气管道锈蚀", "500108", null, null, Reception.ofThePublic()),
                UUID.randomUUID(),
                MONDAY);
    }
}
