package cn.anlan.hazard.report;

import static cn.anlan.events.hazard.HazardState.ACCEPTED;
import static cn.anlan.events.hazard.HazardState.CLOSED;
import static cn.anlan.events.hazard.HazardState.RECTIFYING;
import static cn.anlan.events.hazard.HazardState.REJECTED;
import static cn.anlan.events.hazard.HazardState.SUBMITTED;
import static cn.anlan.events.hazard.HazardState.SUBSTANTIATED;
import static cn.anlan.events.hazard.HazardState.TRANSFERRED;
import static cn.anlan.events.hazard.HazardState.UNSUBSTANTIATED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.hazard.HazardState;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandlingStepTest {

    /// Every move that is allowed; all others are not.
    private static final Map<HazardState, Map<HandlingStep, HazardState>> MOVES = Map.of(
            SUBMITTED, Map.of(HandlingStep.ACCEPT, ACCEPTED, HandlingStep.REJECT, REJECTED),
            ACCEPTED, Map.of(HandlingStep.TRANSFER, TRANSFERRED),
            REJECTED, Map.of(),
            TRANSFERRED,
                    Map.of(
                            HandlingStep.RETURN, ACCEPTED,
                            HandlingStep.SUBSTANTIATE, SUBSTANTIATED,
                            HandlingStep.REFUTE, UNSUBSTANTIATED),
            SUBSTANTIATED, Map.of(HandlingStep.RECTIFY, RECTIFYING, HandlingStep.CLOSE, CLOSED),
            UNSUBSTANTIATED, Map.of(),
            RECTIFYING, Map.of(HandlingStep.CLOSE, CLOSED),
            CLOSED, Map.of());

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("matrix")
    void shouldAllowExactlyTheMovesOfTheProcedure(HazardState from, HandlingStep step) {
        HazardState expected = MOVES.get(from).get(step);

        assertThat(step.isAllowedFrom(from)).isEqualTo(expected != null);
        if (expected != null) {
            assertThat(step.target()).isEqualTo(expected);
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(HazardState.values())
                .flatMap(from -> Stream.of(HandlingStep.values()).map(step -> Arguments.of(from, step)));
    }
}
