package cn.anlan.hazard.report;

import static cn.anlan.events.hazard.HazardState.ACCEPTED;
import static cn.anlan.events.hazard.HazardState.CLOSED;
import static cn.anlan.events.hazard.HazardState.DUPLICATE;
import static cn.anlan.events.hazard.HazardState.MORE_WANTED;
import static cn.anlan.events.hazard.HazardState.RECTIFYING;
import static cn.anlan.events.hazard.HazardState.REINSPECTED;
import static cn.anlan.events.hazard.HazardState.REJECTED;
import static cn.anlan.events.hazard.HazardState.REOPENED;
import static cn.anlan.events.hazard.HazardState.RESULT_TOLD;
import static cn.anlan.events.hazard.HazardState.RETURNED;
import static cn.anlan.events.hazard.HazardState.SCREENING;
import static cn.anlan.events.hazard.HazardState.SUBMITTED;
import static cn.anlan.events.hazard.HazardState.SUBSTANTIATED;
import static cn.anlan.events.hazard.HazardState.TRANSFERRED;
import static cn.anlan.events.hazard.HazardState.UNSUBSTANTIATED;
import static cn.anlan.events.hazard.HazardState.VERIFYING;
import static cn.anlan.events.hazard.HazardState.WITHDRAWN;
import static cn.anlan.hazard.report.HandlingStep.ACCEPT;
import static cn.anlan.hazard.report.HandlingStep.ANSWER;
import static cn.anlan.hazard.report.HandlingStep.ASK;
import static cn.anlan.hazard.report.HandlingStep.AWAIT;
import static cn.anlan.hazard.report.HandlingStep.CLOSE;
import static cn.anlan.hazard.report.HandlingStep.EXTEND;
import static cn.anlan.hazard.report.HandlingStep.LAPSE;
import static cn.anlan.hazard.report.HandlingStep.LEAVE_UNFIXED;
import static cn.anlan.hazard.report.HandlingStep.MERGE;
import static cn.anlan.hazard.report.HandlingStep.OBJECT;
import static cn.anlan.hazard.report.HandlingStep.RECTIFY;
import static cn.anlan.hazard.report.HandlingStep.REFUTE;
import static cn.anlan.hazard.report.HandlingStep.REINSPECT;
import static cn.anlan.hazard.report.HandlingStep.REJECT;
import static cn.anlan.hazard.report.HandlingStep.RESUME;
import static cn.anlan.hazard.report.HandlingStep.RETURN;
import static cn.anlan.hazard.report.HandlingStep.SCREEN;
import static cn.anlan.hazard.report.HandlingStep.SUBSTANTIATE;
import static cn.anlan.hazard.report.HandlingStep.TELL;
import static cn.anlan.hazard.report.HandlingStep.TRANSFER;
import static cn.anlan.hazard.report.HandlingStep.UPHOLD;
import static cn.anlan.hazard.report.HandlingStep.VERIFY;
import static cn.anlan.hazard.report.HandlingStep.WITHDRAW;
import static cn.anlan.hazard.report.Party.LEDGER;
import static cn.anlan.hazard.report.Party.OFFICE;
import static cn.anlan.hazard.report.Party.REPORTER;
import static cn.anlan.hazard.report.Party.TIME;
import static cn.anlan.hazard.report.Party.UNIT;
import static cn.anlan.hazard.report.Procedure.Move.hidden;
import static cn.anlan.hazard.report.Procedure.Move.shown;

import cn.anlan.events.hazard.HazardState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a public report is handled: the only transition table. Whatever has no line here is not allowed.
public final class Procedure {

    /// One line of the table.
    ///
    /// @param by who takes the step
    /// @param isPublic whether the reporter hears of it
    public record Move(HazardState from, HandlingStep step, HazardState to, Party by, boolean isPublic) {

        static Move shown(HazardState from, HandlingStep step, HazardState to, Party by) {
            return new Move(from, step, to, by, true);
        }

        static Move hidden(HazardState from, HandlingStep step, HazardState to, Party by) {
            return new Move(from, step, to, by, false);
        }
    }

    private static final List<Move> TABLE = List.of(
            shown(SUBMITTED, SCREEN, SCREENING, OFFICE),
            shown(SUBMITTED, ASK, MORE_WANTED, OFFICE),
            shown(SUBMITTED, ACCEPT, ACCEPTED, OFFICE),
            shown(SUBMITTED, REJECT, REJECTED, OFFICE),
            shown(SUBMITTED, MERGE, DUPLICATE, OFFICE),
            shown(SUBMITTED, WITHDRAW, WITHDRAWN, REPORTER),
            shown(SCREENING, ASK, MORE_WANTED, OFFICE),
            shown(SCREENING, ACCEPT, ACCEPTED, OFFICE),
            shown(SCREENING, REJECT, REJECTED, OFFICE),
            shown(SCREENING, MERGE, DUPLICATE, OFFICE),
            shown(SCREENING, WITHDRAW, WITHDRAWN, REPORTER),
            shown(MORE_WANTED, ANSWER, SCREENING, REPORTER),
            shown(MORE_WANTED, LAPSE, SCREENING, TIME),
            shown(MORE_WANTED, ACCEPT, ACCEPTED, OFFICE),
            shown(MORE_WANTED, REJECT, REJECTED, OFFICE),
            shown(MORE_WANTED, MERGE, DUPLICATE, OFFICE),
            shown(MORE_WANTED, WITHDRAW, WITHDRAWN, REPORTER),
            shown(ACCEPTED, TRANSFER, TRANSFERRED, OFFICE),
            shown(ACCEPTED, MERGE, DUPLICATE, OFFICE),
            shown(ACCEPTED, WITHDRAW, WITHDRAWN, REPORTER),
            hidden(TRANSFERRED, RETURN, RETURNED, UNIT),
            shown(TRANSFERRED, VERIFY, VERIFYING, UNIT),
            shown(TRANSFERRED, ASK, VERIFYING, UNIT),
            shown(TRANSFERRED, AWAIT, VERIFYING, UNIT),
            shown(TRANSFERRED, EXTEND, TRANSFERRED, OFFICE),
            shown(TRANSFERRED, SUBSTANTIATE, SUBSTANTIATED, UNIT),
            shown(TRANSFERRED, REFUTE, UNSUBSTANTIATED, UNIT),
            shown(TRANSFERRED, WITHDRAW, WITHDRAWN, REPORTER),

            // What passes between the office and a unit is their affair.
            shown(RETURNED, TRANSFER, TRANSFERRED, OFFICE),
            shown(RETURNED, MERGE, DUPLICATE, OFFICE),
            shown(RETURNED, WITHDRAW, WITHDRAWN, REPORTER),
            hidden(VERIFYING, RETURN, RETURNED, UNIT),
            shown(VERIFYING, ASK, VERIFYING, UNIT),
            shown(VERIFYING, ANSWER, VERIFYING, REPORTER),
            shown(VERIFYING, LAPSE, VERIFYING, TIME),
            shown(VERIFYING, AWAIT, VERIFYING, UNIT),
            shown(VERIFYING, RESUME, VERIFYING, UNIT),
            shown(VERIFYING, EXTEND, VERIFYING, OFFICE),
            shown(VERIFYING, SUBSTANTIATE, SUBSTANTIATED, UNIT),
            shown(VERIFYING, REFUTE, UNSUBSTANTIATED, UNIT),
            shown(VERIFYING, WITHDRAW, WITHDRAWN, REPORTER),
            shown(SUBSTANTIATED, RECTIFY, RECTIFYING, LEDGER),
            shown(SUBSTANTIATED, REINSPECT, REINSPECTED, LEDGER),
            shown(SUBSTANTIATED, EXTEND, SUBSTANTIATED, OFFICE),
            shown(SUBSTANTIATED, LEAVE_UNFIXED, RESULT_TOLD, OFFICE),
            shown(RECTIFYING, REINSPECT, REINSPECTED, LEDGER),
            shown(RECTIFYING, EXTEND, RECTIFYING, OFFICE),
            shown(RECTIFYING, LEAVE_UNFIXED, RESULT_TOLD, OFFICE),
            shown(UNSUBSTANTIATED, TELL, RESULT_TOLD, OFFICE),
            shown(REINSPECTED, TELL, RESULT_TOLD, OFFICE),

            // The reporter may object as long as his time has not run out.
            shown(RESULT_TOLD, OBJECT, REOPENED, REPORTER),
            shown(RESULT_TOLD, CLOSE, CLOSED, TIME),
            shown(REJECTED, OBJECT, REOPENED, REPORTER),
            shown(DUPLICATE, OBJECT, REOPENED, REPORTER),
            // The office that handled the other report tells all its reporters.
            shown(DUPLICATE, TELL, DUPLICATE, OFFICE),
            shown(REOPENED, UPHOLD, RESULT_TOLD, OFFICE),
            shown(REOPENED, ACCEPT, ACCEPTED, OFFICE),
            shown(REOPENED, REJECT, REJECTED, OFFICE),
            shown(REOPENED, TRANSFER, TRANSFERRED, OFFICE));

    private static final Map<HazardState, Map<HandlingStep, Move>> MOVES = TABLE.stream()
            .collect(Collectors.groupingBy(Move::from, Collectors.toUnmodifiableMap(Move::step, move -> move)));

    private static final Set<HazardState> TAKING_MORE =
            EnumSet.of(SUBMITTED, SCREENING, MORE_WANTED, ACCEPTED, TRANSFERRED, RETURNED, VERIFYING, REOPENED);

    private Procedure() {}

    /// What the step does in that state; nothing where it is not allowed.
    public static Optional<Move> move(HazardState from, HandlingStep step) {
        return Optional.ofNullable(MOVES.getOrDefault(from, Map.of()).get(step));
    }

    /// The steps that one of these may take in that state.
    public static Set<HandlingStep> stepsOf(Set<Party> parties, HazardState from) {
        Set<HandlingStep> steps = EnumSet.noneOf(HandlingStep.class);
        TABLE.stream()
                .filter(move -> move.from() == from && parties.contains(move.by()))
                .forEach(move -> steps.add(move.step()));
        return steps;
    }

    /// Who takes the step in one state or another.
    public static Set<Party> takersOf(HandlingStep step) {
        Set<Party> takers = EnumSet.noneOf(Party.class);
        TABLE.stream().filter(move -> move.step() == step).forEach(move -> takers.add(move.by()));
        return takers;
    }

    /// Whether the reporter hears of the step.
    public static boolean isPublic(HandlingStep step) {
        return TABLE.stream().filter(move -> move.step() == step).allMatch(Move::isPublic);
    }

    /// Whether a report in this state has come to its end, as far as it does not come back by an objection.
    public static boolean isEnd(HazardState state) {
        return state == CLOSED || state == REJECTED || state == DUPLICATE || state == WITHDRAWN;
    }

    /// Whether in this state more can still be made known to those who handle the report.
    public static boolean takesMore(HazardState state) {
        return TAKING_MORE.contains(state);
    }

    /// The state as the reporter reads it: that a unit gave a report back is between the unit and the office.
    public static HazardState shownAs(HazardState state) {
        return state == RETURNED ? ACCEPTED : state;
    }
}
