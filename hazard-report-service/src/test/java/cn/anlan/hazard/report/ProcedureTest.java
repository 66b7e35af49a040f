package cn.anlan.hazard.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.hazard.HazardState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureTest {

    private static final Path EXPECTED = Path.of("src/test/resources/procedure.txt");

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("matrix")
    void shouldLeadFromStateToStateByTheStepsOfTheRulesAndNoOthers(HazardState from, HazardState to) {
        assertThat(movesOfTheTable(from, to)).isEqualTo(movesOfTheRules(from, to));
    }

    @Test
    void shouldKnowEveryStepButTheFirst() {
        Set<HandlingStep> steps = EnumSet.noneOf(HandlingStep.class);
        for (HazardState state : HazardState.values()) {
            steps.addAll(Procedure.stepsOf(EnumSet.allOf(Party.class), state));
        }

        assertThat(steps).isEqualTo(EnumSet.complementOf(EnumSet.of(HandlingStep.SUBMIT)));
    }

    /// A report that nobody can move any more, though it has not come to its end, would be stuck.
    @ParameterizedTest
    @EnumSource
    void shouldLeadFromEveryStateToAnEnd(HazardState state) {
        Set<HazardState> reached = EnumSet.of(state);
        for (boolean grows = true; grows; ) {
            grows = reached.addAll(reached.stream()
                    .flatMap(from ->
                            Stream.of(HandlingStep.values()).flatMap(step -> Procedure.move(from, step).stream()))
                    .map(Procedure.Move::to)
                    .collect(Collectors.toSet()));
        }

        assertThat(reached).anyMatch(Procedure::isEnd);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WITHDRAWN"})
    void shouldLeadNowhereFromTheEnd(HazardState end) {
        assertThat(Procedure.stepsOf(EnumSet.allOf(Party.class), end)).isEmpty();
    }

    static Stream<Arguments> matrix() {
        return Stream.of(HazardState.values())
                .flatMap(from -> Stream.of(HazardState.values()).map(to -> Arguments.of(from, to)));
    }

    private static Set<String> movesOfTheTable(HazardState from, HazardState to) {
        return Stream.of(HandlingStep.values())
                .flatMap(step -> Procedure.move(from, step).stream())
                .filter(move -> move.to() == to)
                .map(move -> "%s %s %s"
                        .formatted(
                                move.step(),
                                move.by().name().toLowerCase(Locale.ROOT),
                                move.isPublic() ? "public" : "hidden"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> movesOfTheRules(HazardState from, HazardState to) {
        return rules().stream()
                .map(line -> line.split("\\s+", 4))
                .filter(parts -> Arrays.asList(parts[3].split(",\\s*")).contains(from + " > " + to))
                .map(parts -> parts[0] + " " + parts[1] + " " + parts[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rules() {
        try {
            return Files.readAllLines(EXPECTED).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
