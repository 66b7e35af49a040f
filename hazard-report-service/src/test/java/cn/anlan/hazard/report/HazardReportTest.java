package cn.anlan.hazard.report;

import static cn.anlan.hazard.report.Reports.CITY_OFFICE;
import static cn.anlan.hazard.report.Reports.DISPATCHER;
import static cn.anlan.hazard.report.Reports.FACTORY;
import static cn.anlan.hazard.report.Reports.FINDING;
import static cn.anlan.hazard.report.Reports.INSPECTOR;
import static cn.anlan.hazard.report.Reports.MONDAY;
import static cn.anlan.hazard.report.Reports.NEXT_MONDAY;
import static cn.anlan.hazard.report.Reports.OFFICE;
import static cn.anlan.hazard.report.Reports.OTHER_UNIT;
import static cn.anlan.hazard.report.Reports.REAL;
import static cn.anlan.hazard.report.Reports.REVIEWER;
import static cn.anlan.hazard.report.Reports.TUESDAY;
import static cn.anlan.hazard.report.Reports.UNIT;
import static cn.anlan.hazard.report.Reports.UNREAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HazardReportTest {

    /// Every step, as the report takes it.
    private static final Map<HandlingStep, Consumer<HazardReport>> ACTS = new EnumMap<>(Map.ofEntries(
            Map.entry(HandlingStep.SCREEN, report -> report.screen(DISPATCHER, TUESDAY)),
            Map.entry(HandlingStep.ASK, report -> report.ask(DISPATCHER, "在几号楼？", NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.ACCEPT, report -> report.accept(REVIEWER, TUESDAY)),
            Map.entry(HandlingStep.REJECT, report -> report.reject(REVIEWER, "不属安全生产", NEXT_MONDAY, TUESDAY)),
            Map.entry(
                    HandlingStep.MERGE,
                    report -> report.mergeInto(Reports.submitted(), DISPATCHER, NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.TRANSFER, report -> report.transferTo(OTHER_UNIT, DISPATCHER, null, TUESDAY)),
            Map.entry(HandlingStep.RETURN, report -> report.giveBack(INSPECTOR, "不属本单位职责", TUESDAY)),
            Map.entry(HandlingStep.VERIFY, report -> report.startVerification(INSPECTOR, TUESDAY)),
            Map.entry(HandlingStep.SUBSTANTIATE, report -> report.verify(REAL, INSPECTOR, TUESDAY)),
            Map.entry(HandlingStep.REFUTE, report -> report.verify(UNREAL, INSPECTOR, TUESDAY)),
            Map.entry(HandlingStep.AWAIT, report -> report.await(INSPECTOR, "待鉴定", NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.EXTEND, report -> report.extend(DISPATCHER, TUESDAY)),
            Map.entry(HandlingStep.RECTIFY, report -> report.rectify(TUESDAY)),
            Map.entry(
                    HandlingStep.LEAVE_UNFIXED,
                    report -> report.leaveUnfixed(DISPATCHER, "企业已关闭", NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.TELL, report -> report.tell(DISPATCHER, "已更换管道", NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.OBJECT, report -> report.object("仍未整改", CITY_OFFICE, TUESDAY)),
            Map.entry(HandlingStep.UPHOLD, report -> report.uphold(REVIEWER, "维持原结果", NEXT_MONDAY, TUESDAY)),
            Map.entry(HandlingStep.CLOSE, report -> report.close(NEXT_MONDAY))));

    /// What the table allows and the story of this very report does not.
    private static final Set<String> NOT_AFTER_THIS_STORY = Set.of("ACCEPT REOPENED", "REJECT REOPENED");

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyStepInEveryState")
    void shouldTakeExactlyTheStepsOfTheProcedure(HandlingStep step, HazardState state) {
        HazardReport report = Reports.in(state);
        assertThat(report.state()).isEqualTo(state);
        ThrowingCallable act = () -> ACTS.get(step).accept(report);

        var move = Procedure.move(state, step).filter(_ -> !NOT_AFTER_THIS_STORY.contains(step + " " + state));

        if (move.isPresent()) {
            ACTS.get(step).accept(report);
            assertThat(report.state()).isEqualTo(move.get().to());
            assertThat(report.timeline().getLast().step()).isEqualTo(step);
            assertThat(report.closedAt().isPresent()).isEqualTo(Procedure.isEnd(report.state()));
        } else {
            int steps = report.timeline().size();
            assertThatExceptionOfType(ProblemException.class).isThrownBy(act);
            assertThat(report.state()).isEqualTo(state);
            assertThat(report.timeline()).hasSize(steps);
        }
    }

    static Stream<Arguments> everyStepInEveryState() {
        return ACTS.keySet().stream()
                .flatMap(step -> Stream.of(HazardState.values()).map(state -> Arguments.of(step, state)));
    }

    @Test
    void shouldRememberEveryStepInOrderAndWhoTookIt() {
        HazardReport report = Reports.in(HazardState.RETURNED);

        assertThat(report.timeline())
                .extracting(TimelineEntry::step)
                .containsExactly(HandlingStep.SUBMIT, HandlingStep.ACCEPT, HandlingStep.TRANSFER, HandlingStep.RETURN);
        assertThat(report.timeline().getLast())
                .isEqualTo(
                        new TimelineEntry(HandlingStep.RETURN, HazardState.RETURNED, MONDAY, "不属本单位职责", "inspector"));
        assertThat(report.timeline().getFirst().takenBy()).isNull();
        assertThat(report.handlingOrganizationId()).isEmpty();
        assertThat(report.transfers()).isEqualTo(1);
    }

    @Test
    void shouldBeGivenBackOnceByEachUnit() {
        HazardReport report = Reports.in(HazardState.RETURNED);
        assertThat(report.isClosedTo(UNIT)).isTrue();
        assertThat(report.isClosedTo(OTHER_UNIT)).isFalse();
        report.transferTo(OTHER_UNIT, DISPATCHER, null, TUESDAY);
        report.giveBack(new Person("clerk", OTHER_UNIT), "属城管局职责", TUESDAY);
        report.transferTo(UNIT, DISPATCHER, "指定由你单位承办", TUESDAY);

        assertProblem(HazardProblem.GIVEN_BACK_ALREADY, () -> report.giveBack(INSPECTOR, "不属本单位职责", TUESDAY));
        report.startVerification(INSPECTOR, TUESDAY);
        assertProblem(HazardProblem.GIVEN_BACK_ALREADY, () -> report.giveBack(INSPECTOR, "不属本单位职责", TUESDAY));

        assertThat(report.handlingOrganizationId()).contains(UNIT);
    }

    @Test
    void shouldComeBackFromAUnitThatIsNoMore() {
        HazardReport report = Reports.in(HazardState.RETURNED);
        report.transferTo(UNIT, DISPATCHER, "指定由你单位承办", TUESDAY);

        report.takeBack(DISPATCHER, "单位已撤销", TUESDAY);

        assertThat(report.state()).isEqualTo(HazardState.RETURNED);
        assertThat(report.handlingOrganizationId()).isEmpty();
    }

    @Test
    void shouldBeGivenBackAnewAfterAnObjection() {
        HazardReport report = Reports.in(HazardState.RETURNED);
        report.transferTo(OTHER_UNIT, DISPATCHER, null, TUESDAY);
        report.verify(UNREAL, new Person("inspector", OTHER_UNIT), TUESDAY);
        report.tell(DISPATCHER, "现场未见异常", NEXT_MONDAY, TUESDAY);
        report.object("仍有异味", CITY_OFFICE, TUESDAY);
        assertThat(report.isClosedTo(UNIT)).isFalse();
        assertThat(report.isClosedTo(OTHER_UNIT)).isTrue();

        report.transferTo(UNIT, REVIEWER, null, TUESDAY);
        report.giveBack(INSPECTOR, "不属本单位职责", TUESDAY);

        assertThat(report.state()).isEqualTo(HazardState.RETURNED);
    }

    @Test
    void shouldTellFixedUnfixedAndUnfoundedApart() {
        HazardReport unfounded = Reports.in(HazardState.UNSUBSTANTIATED);
        HazardReport unfixed = Reports.in(HazardState.RECTIFYING);
        unfixed.leaveUnfixed(DISPATCHER, "企业已关闭，场地无法进入", NEXT_MONDAY, TUESDAY);

        assertThat(Reports.in(HazardState.REINSPECTED).outcome()).contains(HazardOutcome.FIXED);
        assertThat(unfixed.outcome()).contains(HazardOutcome.UNFIXED);
        assertThat(unfounded.outcome()).contains(HazardOutcome.UNFOUNDED);
        assertThat(Reports.in(HazardState.RECTIFYING).outcome()).isEmpty();
    }

    @Test
    void shouldWaitForTheEndOfTheTimeForAnObjection() {
        HazardReport report = Reports.in(HazardState.RESULT_TOLD);

        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.close(NEXT_MONDAY.minusSeconds(1)));
        assertThat(report.isOpenToObjection(NEXT_MONDAY.minusSeconds(1))).isTrue();
        assertProblem(HazardProblem.OBJECTION_TOO_LATE, () -> report.object("仍未整改", CITY_OFFICE, NEXT_MONDAY));

        report.close(NEXT_MONDAY);
        assertThat(report.closedAt()).contains(NEXT_MONDAY);
    }

    @Test
    void shouldGoOneLevelUpWithAnObjectionAndBeVerifiedByAnotherUnit() {
        HazardReport report = Reports.in(HazardState.REOPENED);
        assertThat(report.organizationId()).isEqualTo(OFFICE);
        assertThat(report.decidingOrganizationId()).isEqualTo(CITY_OFFICE);
        assertThat(report.objections()).isEqualTo(1);

        assertProblem(HazardProblem.SAME_VERIFIER, () -> report.transferTo(UNIT, REVIEWER, null, TUESDAY));
        report.transferTo(OTHER_UNIT, REVIEWER, null, TUESDAY);

        assertThat(report.outcome()).isEmpty();
        assertThat(report.responsibleOrganizationId()).isEmpty();
        assertThat(report.handlingSince()).contains(TUESDAY);
    }

    @Test
    void shouldWaitForAnotherFindingWhenItIsSubstantiatedAgain() {
        HazardReport report = Reports.in(HazardState.REOPENED);
        report.transferTo(OTHER_UNIT, REVIEWER, null, TUESDAY);
        report.verify(REAL, new Person("other", OTHER_UNIT), TUESDAY);

        assertThat(report.round()).isEqualTo(2);
        assertThat(report.hasSettled(FINDING)).isTrue();
        assertThat(report.settle(UUID.randomUUID(), TUESDAY)).isTrue();
        assertThat(report.state()).isEqualTo(HazardState.REINSPECTED);
    }

    @Test
    void shouldNotMoveWhenAHazardThatWasLeftIsFixedLater() {
        HazardReport report = Reports.in(HazardState.RECTIFYING);
        report.leaveUnfixed(DISPATCHER, "企业已关闭", NEXT_MONDAY, TUESDAY);

        assertThat(report.settle(FINDING, TUESDAY)).isFalse();

        assertThat(report.state()).isEqualTo(HazardState.RESULT_TOLD);
        assertThat(report.outcome()).contains(HazardOutcome.UNFIXED);
    }

    @Test
    void shouldHaveAnObjectionDecidedByAnotherPerson() {
        HazardReport report = Reports.in(HazardState.RESULT_TOLD);
        report.object("仍未整改", OFFICE, TUESDAY);

        assertProblem(HazardProblem.SAME_PERSON, () -> report.uphold(DISPATCHER, "维持", NEXT_MONDAY, TUESDAY));

        report.uphold(new Person("another", OFFICE), "维持", NEXT_MONDAY, TUESDAY);
        assertThat(report.state()).isEqualTo(HazardState.RESULT_TOLD);
        assertThat(report.outcome()).contains(HazardOutcome.FIXED);
    }

    @Test
    void shouldBeAcceptedAfterAllWhenAnObjectionToItsRejectionIsRight() {
        HazardReport report = Reports.in(HazardState.REJECTED);
        report.object("属于安全生产", CITY_OFFICE, TUESDAY);
        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.transferTo(UNIT, REVIEWER, null, TUESDAY));
        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.uphold(REVIEWER, "维持", NEXT_MONDAY, TUESDAY));

        report.accept(REVIEWER, TUESDAY);

        assertThat(report.state()).isEqualTo(HazardState.ACCEPTED);
        assertThat(report.closedAt()).isEmpty();
    }

    @Test
    void shouldWaitForOneAuthorityAtATimeAndNotBeyondTheVerification() {
        HazardReport report = Reports.in(HazardState.VERIFYING);
        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.resume(INSPECTOR, TUESDAY));
        report.await(INSPECTOR, "待鉴定", NEXT_MONDAY, MONDAY);
        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.await(INSPECTOR, "再等", NEXT_MONDAY, TUESDAY));

        report.await(INSPECTOR, "再等", NEXT_MONDAY.plusDays(7), NEXT_MONDAY);
        report.verify(UNREAL, INSPECTOR, NEXT_MONDAY);

        assertThat(report.awaitingUntil()).isEmpty();
    }

    /// Whatever is done with a report, each handling has one extension at most: the first, and the one that an
    /// objection brings about.
    @Test
    void shouldBeExtendedOncePerHandlingWhateverHappens() {
        Random random = new Random(20261125);
        for (int i = 0; i < 500; i++) {
            HazardReport report = Reports.submitted();
            int extended = 0;
            for (int step = 0; step < 60; step++) {
                List<HandlingStep> steps = List.copyOf(ACTS.keySet());
                HandlingStep next = steps.get(random.nextInt(steps.size()));
                try {
                    ACTS.get(next).accept(report);
                    extended = next == HandlingStep.OBJECT ? 0 : next == HandlingStep.EXTEND ? extended + 1 : extended;
                } catch (ProblemException _) {
                    // Out of turn.
                }
                assertThat(extended).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void shouldAskOneThingAtATime() {
        HazardReport report = Reports.in(HazardState.VERIFYING);
        assertProblem(HazardProblem.NOTHING_ASKED, () -> report.answer("在3号楼", TUESDAY));
        report.ask(INSPECTOR, "在几号楼？", NEXT_MONDAY, MONDAY);
        assertProblem(HazardProblem.QUESTION_IS_OPEN, () -> report.ask(INSPECTOR, "几层？", NEXT_MONDAY, MONDAY));

        report.answer("在3号楼", TUESDAY);

        assertThat(report.question()).isEmpty();
        assertThat(report.additions()).containsExactly(new Addition(Addition.Kind.ANSWER, "在3号楼", TUESDAY));
        assertThat(report.timeline().getLast().note()).isNull();
    }

    @Test
    void shouldGoOnWithoutAnAnswerThatDoesNotCome() {
        HazardReport report = Reports.in(HazardState.MORE_WANTED);

        report.lapse(NEXT_MONDAY);

        assertThat(report.state()).isEqualTo(HazardState.SCREENING);
        assertThat(report.question()).isEmpty();
    }

    @Test
    void shouldBeJoinedWithNoneThatIsJoinedItselfOrAtItsEnd() {
        HazardReport report = Reports.submitted();

        for (HazardState unfit : EnumSet.of(HazardState.DUPLICATE, HazardState.REJECTED, HazardState.WITHDRAWN)) {
            HazardReport other = Reports.in(unfit);
            assertProblem(HazardProblem.PARENT_UNFIT, () -> report.mergeInto(other, DISPATCHER, NEXT_MONDAY, MONDAY));
        }
        assertProblem(HazardProblem.PARENT_UNFIT, () -> report.mergeInto(report, DISPATCHER, NEXT_MONDAY, MONDAY));
    }

    @Test
    void shouldBeTakenBackOnceHoweverOftenItIsAsked() {
        HazardReport report = Reports.submitted();

        assertThat(report.withdraw(TUESDAY)).isTrue();
        assertThat(report.withdraw(NEXT_MONDAY)).isFalse();

        assertThat(report.closedAt()).contains(TUESDAY);
    }

    @Test
    void shouldBeRatedOnceAfterTheClose() {
        HazardReport report = Reports.in(HazardState.RESULT_TOLD);
        assertProblem(HazardProblem.NOT_YET_RATEABLE, () -> report.rate(Rating.SATISFIED));
        report.close(NEXT_MONDAY);

        assertThat(report.rate(Rating.DISSATISFIED)).isTrue();
        assertThat(report.rate(Rating.DISSATISFIED)).isFalse();
        assertProblem(HazardProblem.ALREADY_RATED, () -> report.rate(Rating.VERY_SATISFIED));
        assertThat(report.rating()).contains(Rating.DISSATISFIED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SUBMITTED",
                "SCREENING",
                "MORE_WANTED",
                "ACCEPTED",
                "TRANSFERRED",
                "RETURNED",
                "VERIFYING",
                "REOPENED"
            })
    void shouldTakeMoreUntilTheVerification(HazardState state) {
        HazardReport report = Reports.in(state);
        int before = report.additions().size();

        report.add("气味更大了", TUESDAY);

        assertThat(report.takesMore()).isTrue();
        assertThat(report.additions()).hasSize(before + 1);
    }

    @Test
    void shouldTakeNoMoreThanFiftyAdditions() {
        HazardReport report = Reports.submitted();
        for (int i = 0; i < 50; i++) {
            report.add("气味更大了", TUESDAY);
        }

        assertProblem(HazardProblem.TOO_MANY_ADDITIONS, () -> report.add("还有", TUESDAY));
        assertProblem(
                CommonProblem.STATE_CONFLICT,
                () -> Reports.in(HazardState.SUBSTANTIATED).add("还有", TUESDAY));
    }

    @Test
    void shouldNameTheUnitThatIsResponsible() {
        assertThat(Reports.in(HazardState.SUBSTANTIATED).responsibleOrganizationId())
                .contains(FACTORY);
    }

    private static void assertProblem(ProblemCode code, ThrowingCallable act) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .extracting(ProblemException::code)
                .isEqualTo(code);
    }
}
