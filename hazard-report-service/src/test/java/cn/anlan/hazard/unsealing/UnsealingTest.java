package cn.anlan.hazard.unsealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.hazard.StepTable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnsealingTest {

    private static final StepTable TABLE = StepTable.of("""
                               | REQUESTED      | APPROVED       | APPROVED, over    | REFUSED        | ENDED
            approve as another | APPROVED       | state-conflict | state-conflict    | state-conflict | state-conflict
            approve as asker   | same-person    | state-conflict | state-conflict    | state-conflict | state-conflict
            refuse as another  | REFUSED        | state-conflict | state-conflict    | state-conflict | state-conflict
            refuse as asker    | same-person    | state-conflict | state-conflict    | state-conflict | state-conflict
            look as asker      | state-conflict | APPROVED       | unsealing-expired | state-conflict | state-conflict
            look as approver   | forbidden      | forbidden      | forbidden         | forbidden      | forbidden
            end                | ENDED          | ENDED          | ENDED             | state-conflict | state-conflict
            """);

    private static final String ASKER = "custodian 1";
    private static final String OTHER = "custodian 2";
    private static final Duration GRANTED = Duration.ofMinutes(30);
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");

    private static final Map<String, BiConsumer<Unsealing, OffsetDateTime>> STEPS = Map.of(
            "approve as another", (unsealing, now) -> unsealing.approve(OTHER, GRANTED, now),
            "approve as asker", (unsealing, now) -> unsealing.approve(ASKER, GRANTED, now),
            "refuse as another", (unsealing, now) -> unsealing.refuse(OTHER, now),
            "refuse as asker", (unsealing, now) -> unsealing.refuse(ASKER, now),
            "look as asker", (unsealing, now) -> unsealing.look(ASKER, now),
            "look as approver", (unsealing, now) -> unsealing.look(OTHER, now),
            "end", (unsealing, _) -> unsealing.end());

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @MethodSource("cells")
    void shouldTakeExactlyTheStepsOfTheTable(String state, String step, String expected) {
        UnsealingState without = UnsealingState.valueOf(state.replace(StepTable.OVER, ""));
        OffsetDateTime now = NINE.plus(state.endsWith(StepTable.OVER) ? GRANTED : GRANTED.minusNanos(1));
        Unsealing unsealing = in(without);
        assertThat(unsealing.state()).isEqualTo(without);

        assertThat(StepTable.outcomeOf(() -> STEPS.get(step).accept(unsealing, now), unsealing::state))
                .isEqualTo(expected);

        boolean looked = step.equals("look as asker") && state.equals("APPROVED");
        assertThat(unsealing.looks()).isEqualTo(looked ? 1 : 0);
    }

    @Test
    void shouldHaveNoStateAndNoStepBesides() {
        TABLE.covers(UnsealingState.values(), STEPS.keySet());
    }

    static Stream<Arguments> cells() {
        return TABLE.cells();
    }

    private static Unsealing in(UnsealingState state) {
        Unsealing unsealing = new Unsealing(UUID.randomUUID(), UUID.randomUUID(), "公安机关调取", ASKER, NINE);
        switch (state) {
            case REQUESTED -> {}
            case APPROVED -> take(unsealing, "approve as another");
            case REFUSED -> take(unsealing, "refuse as another");
            case ENDED -> take(unsealing, "approve as another", "end");
        }
        return unsealing;
    }

    private static void take(Unsealing unsealing, String... steps) {
        List.of(steps).forEach(step -> STEPS.get(step).accept(unsealing, NINE));
    }
}
