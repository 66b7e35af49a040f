package cn.anlan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// What comes of every step in every state, as rules would tell it: the first line names the states, each further one a
/// step and, below each state, the state that follows, or the code of the problem with which it is refused.
public record StepTable(List<String> states, List<List<String>> lines) {

    /// Of a state that looks otherwise once its time is over.
    public static final String OVER = ", over";

    public static StepTable of(String text) {
        List<List<String>> rows = text.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> header = rows.getFirst();
        rows.forEach(row -> assertThat(row).as("a cell for each state").hasSameSizeAs(header));
        return new StepTable(header.subList(1, header.size()), rows.subList(1, rows.size()));
    }

    /// State, step, and what comes of it; one for each cell.
    public Stream<Arguments> cells() {
        return lines.stream()
                .flatMap(line -> IntStream.range(0, states.size())
                        .mapToObj(i -> Arguments.of(states.get(i), line.getFirst(), line.get(i + 1))));
    }

    /// No state and no step is left out.
    public void covers(Enum<?>[] allStates, Set<String> allSteps) {
        assertThat(states.stream().map(state -> state.replace(OVER, "")).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(allStates).map(Enum::name).collect(Collectors.toSet()));
        assertThat(lines.stream().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(allSteps);
    }

    /// What comes of the step. One that is refused must leave the state as it was.
    public static String outcomeOf(Runnable step, Supplier<Enum<?>> state) {
        Enum<?> before = state.get();
        try {
            step.run();
            return state.get().name();
        } catch (ProblemException refused) {
            assertThat(state.get()).as("the state after a step that is refused").isEqualTo(before);
            return refused.code().code();
        }
    }
}
