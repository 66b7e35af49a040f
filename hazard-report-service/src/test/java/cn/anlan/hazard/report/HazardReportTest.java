package cn.anlan.hazard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HazardReportTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T09:00:00+08:00");
    private static final OffsetDateTime TUESDAY = MONDAY.plusDays(1);
    private static final UUID OFFICE = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    private static final UUID UNIT = UUID.fromString("0197c0de-0000-7000-8000-000000000002");
    private static final UUID FACTORY = UUID.fromString("0197c0de-0000-7000-8000-000000000003");

    private final HazardReport report = new HazardReport(
            UUID.fromString("0197c0de-0000-7000-8000-000000000004"),
            "AL261116-7K3M9Q2D",
            "hash",
            new Tip(HazardCategory.GAS, "楼道内燃气管道锈蚀", "500108", null, null),
            OFFICE,
            MONDAY);

    @Test
    void shouldRememberEveryStepInOrder() {
        report.accept(MONDAY);
        report.transferTo(UNIT, MONDAY);
        report.giveBack("不属本单位职责", TUESDAY);
        report.transferTo(UNIT, TUESDAY);
        report.verify(new Verification.Substantiated("管道锈蚀", HazardGrade.GENERAL, FACTORY, null), TUESDAY);
        report.rectify(TUESDAY);
        report.close(TUESDAY);

        assertThat(report.timeline())
                .extracting(TimelineEntry::step)
                .containsExactly(
                        HandlingStep.SUBMIT,
                        HandlingStep.ACCEPT,
                        HandlingStep.TRANSFER,
                        HandlingStep.RETURN,
                        HandlingStep.TRANSFER,
                        HandlingStep.SUBSTANTIATE,
                        HandlingStep.RECTIFY,
                        HandlingStep.CLOSE);
        assertThat(report.timeline().get(3))
                .isEqualTo(new TimelineEntry(HandlingStep.RETURN, HazardState.ACCEPTED, TUESDAY, "不属本单位职责"));
        assertThat(report.transfers()).isEqualTo(2);
        assertThat(report.closedAt()).contains(TUESDAY);
    }

    @Test
    void shouldBelongToNoUnitAfterItWasGivenBack() {
        report.accept(MONDAY);
        report.transferTo(UNIT, MONDAY);

        report.giveBack("不属本单位职责", TUESDAY);

        assertThat(report.handlingOrganizationId()).isEmpty();
        assertThat(report.state()).isEqualTo(HazardState.ACCEPTED);
    }

    @Test
    void shouldLeaveNothingChangedByAStepOutOfTurn() {
        assertProblem(CommonProblem.STATE_CONFLICT, () -> report.transferTo(UNIT, TUESDAY));

        assertThat(report.state()).isEqualTo(HazardState.SUBMITTED);
        assertThat(report.handlingOrganizationId()).isEmpty();
        assertThat(report.transfers()).isZero();
        assertThat(report.timeline()).hasSize(1);
    }

    @Test
    void shouldBeRatedOnceAfterTheEnd() {
        report.accept(MONDAY);
        report.transferTo(UNIT, MONDAY);
        assertProblem(HazardProblem.NOT_YET_RATEABLE, () -> report.rate(Rating.SATISFIED));

        report.verify(new Verification.Unsubstantiated("现场未见异常"), TUESDAY);
        report.rate(Rating.DISSATISFIED);

        assertThat(report.rating()).contains(Rating.DISSATISFIED);
        assertProblem(HazardProblem.ALREADY_RATED, () -> report.rate(Rating.VERY_SATISFIED));
        assertThat(report.rating()).contains(Rating.DISSATISFIED);
    }

    @Test
    void shouldNotBeRatedWhenItWasRejected() {
        report.reject("属于民事纠纷", TUESDAY);

        assertProblem(HazardProblem.NOT_YET_RATEABLE, () -> report.rate(Rating.VERY_DISSATISFIED));
    }

    @Test
    void shouldTakePhotosUntilTheVerification() {
        assertThat(report.takesPhotos()).isTrue();
        report.accept(MONDAY);
        assertThat(report.takesPhotos()).isTrue();
        report.transferTo(UNIT, MONDAY);
        assertThat(report.takesPhotos()).isTrue();
        report.verify(new Verification.Unsubstantiated("现场未见异常"), TUESDAY);
        assertThat(report.takesPhotos()).isFalse();
    }

    private static void assertProblem(ProblemCode code, ThrowingCallable act) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .extracting(ProblemException::code)
                .isEqualTo(code);
    }
}
