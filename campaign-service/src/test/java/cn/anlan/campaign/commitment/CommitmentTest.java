package cn.anlan.campaign.commitment;

import static cn.anlan.campaign.commitment.CancelReason.LEFT;
import static cn.anlan.campaign.commitment.CancelReason.NOTHING_DUE;
import static cn.anlan.campaign.commitment.CancelReason.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2021-03-05T18:00+08:00");
    private static final OffsetDateTime LATER = NOW.plusDays(1);

    private static Commitment two() {
        UUID id = Ids.named("commitment:test");
        var terms = new CommitmentTerms(
                id,
                CommitmentKind.TRAINING,
                id,
                id,
                id,
                id,
                null,
                new LocalizedText("系统培训", "Systematic training"),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 6, 30),
                LocalDate.of(2021, 6, 30),
                OffsetDateTime.parse("2021-07-01T00:00+08:00"),
                Standing.NONE);
        return Commitment.open(terms, 2);
    }

    private static Commitment in(String state) {
        return switch (state) {
            case "OPEN" -> two();
            case "FULFILLED" -> two().settle(new Done(2, 0), NOW);
            case "WAIVED" -> two().waive();
            case "CANCELLED:LEFT" -> two().cancel(LEFT);
            case "CANCELLED:NOT_ASKED" -> two().cancel(NOT_ASKED);
            case "CANCELLED:NOTHING_DUE" -> two().cancel(NOTHING_DUE);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static UnaryOperator<Commitment> change(String name) {
        return switch (name) {
            case "settle 1" -> commitment -> commitment.settle(new Done(1, 0), LATER);
            case "settle 2" -> commitment -> commitment.settle(new Done(2, 1), LATER);
            case "owe 0" -> commitment -> commitment.owe(0, LATER);
            case "owe 3" -> commitment -> commitment.owe(3, LATER);
            case "waive" -> Commitment::waive;
            case "unwaive" -> commitment -> commitment.unwaive(LATER);
            case "cancel LEFT" -> commitment -> commitment.cancel(LEFT);
            case "restore LEFT" -> commitment -> commitment.restore(LEFT, LATER);
            case "restore NOT_ASKED" -> commitment -> commitment.restore(NOT_ASKED, LATER);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String stateOf(Commitment commitment) {
        var reason = commitment.cancelledBecause();
        return reason == null ? commitment.state().name() : commitment.state() + ":" + reason;
    }

    /// Every change from every state.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from                 , settle 1              , settle 2              , owe 0                 , owe 3                , waive                , unwaive              , cancel LEFT          , restore LEFT         , restore NOT_ASKED
            OPEN                 , OPEN                  , FULFILLED             , CANCELLED:NOTHING_DUE , OPEN                 , WAIVED               , OPEN                 , CANCELLED:LEFT       , OPEN                 , OPEN
            FULFILLED            , OPEN                  , FULFILLED             , FULFILLED             , OPEN                 , FULFILLED            , FULFILLED            , FULFILLED            , FULFILLED            , FULFILLED
            WAIVED               , WAIVED                , WAIVED                , CANCELLED:NOTHING_DUE , WAIVED               , WAIVED               , OPEN                 , CANCELLED:LEFT       , WAIVED               , WAIVED
            CANCELLED:LEFT       , CANCELLED:LEFT        , CANCELLED:LEFT        , CANCELLED:LEFT        , CANCELLED:LEFT       , CANCELLED:LEFT       , CANCELLED:LEFT       , CANCELLED:LEFT       , OPEN                 , CANCELLED:LEFT
            CANCELLED:NOT_ASKED  , CANCELLED:NOT_ASKED   , CANCELLED:NOT_ASKED   , CANCELLED:NOT_ASKED   , CANCELLED:NOT_ASKED  , CANCELLED:NOT_ASKED  , CANCELLED:NOT_ASKED  , CANCELLED:NOT_ASKED  , CANCELLED:NOT_ASKED  , OPEN
            CANCELLED:NOTHING_DUE, CANCELLED:NOTHING_DUE , CANCELLED:NOTHING_DUE , CANCELLED:NOTHING_DUE , OPEN                 , CANCELLED:NOTHING_DUE, CANCELLED:NOTHING_DUE, CANCELLED:NOTHING_DUE, CANCELLED:NOTHING_DUE, CANCELLED:NOTHING_DUE
            """)
    void shouldGoFromStateToState(
            String from,
            String settleOne,
            String settleTwo,
            String oweNone,
            String oweThree,
            String waive,
            String unwaive,
            String cancel,
            String restoreLeft,
            String restoreNotAsked) {
        assertThat(stateOf(change("settle 1").apply(in(from)))).isEqualTo(settleOne);
        assertThat(stateOf(change("settle 2").apply(in(from)))).isEqualTo(settleTwo);
        assertThat(stateOf(change("owe 0").apply(in(from)))).isEqualTo(oweNone);
        assertThat(stateOf(change("owe 3").apply(in(from)))).isEqualTo(oweThree);
        assertThat(stateOf(change("waive").apply(in(from)))).isEqualTo(waive);
        assertThat(stateOf(change("unwaive").apply(in(from)))).isEqualTo(unwaive);
        assertThat(stateOf(change("cancel LEFT").apply(in(from)))).isEqualTo(cancel);
        assertThat(stateOf(change("restore LEFT").apply(in(from)))).isEqualTo(restoreLeft);
        assertThat(stateOf(change("restore NOT_ASKED").apply(in(from)))).isEqualTo(restoreNotAsked);
    }

    @Test
    void shouldBeFulfilledWhenTheLastOneOwedIsRecorded() {
        var fulfilled = two().settle(new Done(1, 0), NOW).settle(new Done(2, 0), LATER);

        assertThat(fulfilled.fulfilledAt()).isEqualTo(LATER);
        // One more does not fulfil it again.
        assertThat(fulfilled.settle(new Done(3, 0), LATER.plusDays(1)).fulfilledAt())
                .isEqualTo(LATER);
        // What is taken back opens it.
        assertThat(fulfilled.settle(new Done(1, 1), LATER).fulfilledAt()).isNull();
    }

    @Test
    void shouldCountOnWhileItIsWaivedSoThatNothingIsLostWhenTheReleaseIsTakenBack() {
        var waived = two().waive().settle(new Done(2, 2), NOW);

        assertThat(stateOf(waived)).isEqualTo("WAIVED");
        assertThat(stateOf(waived.unwaive(LATER))).isEqualTo("FULFILLED");
    }

    @Test
    void shouldBeAskedAtAnotherTimeByAnAmendment() {
        var slot = new CommitmentSlot(
                two().terms().requirementId(),
                CommitmentKind.TRAINING,
                null,
                "2021-H1",
                two().terms().title(),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 6, 30),
                LocalDate.of(2021, 6, 30),
                OffsetDateTime.parse("2021-08-01T00:00+08:00"),
                new Standing("second-half", List.of()),
                1);

        var asked = two().ask(slot, NOW);

        assertThat(asked.terms().dueAt()).isEqualTo("2021-08-01T00:00+08:00");
        assertThat(asked.terms().standing().phaseKey()).isEqualTo("second-half");
        // How many are owed is a question of heads, not of the requirement.
        assertThat(asked.quantityDue()).isEqualTo(2);
        assertThat(stateOf(asked)).isEqualTo("OPEN");
        assertThat(stateOf(two().cancel(NOT_ASKED).ask(slot, NOW))).isEqualTo("OPEN");
        assertThat(stateOf(two().cancel(LEFT).ask(slot, NOW))).isEqualTo("OPEN");
        assertThat(stateOf(two().waive().ask(slot, NOW))).isEqualTo("WAIVED");
        assertThat(stateOf(two().settle(new Done(2, 0), NOW).ask(slot, NOW))).isEqualTo("FULFILLED");
    }

    @Test
    void shouldCountForNoCampaignAboveWhenItWasDoneAheadForAPlanThatIsCalledOffOrLeft() {
        var inPlan = two().ask(
                        new CommitmentSlot(
                                two().terms().requirementId(),
                                CommitmentKind.TRAINING,
                                null,
                                "2021-H1",
                                two().terms().title(),
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 6, 30),
                                LocalDate.of(2021, 6, 30),
                                OffsetDateTime.parse("2021-07-01T00:00+08:00"),
                                new Standing("", List.of(new Standing.Above(Ids.named("above"), ""))),
                                1),
                        NOW);
        var doneAhead = inPlan.settle(new Done(2, 0), NOW);

        assertThat(doneAhead.terms().standing().above()).hasSize(1);
        assertThat(doneAhead.leave().terms().standing().above()).isEmpty();
        assertThat(doneAhead.callOff().terms().standing().above()).isEmpty();
        assertThat(stateOf(doneAhead.leave())).isEqualTo("FULFILLED");
        assertThat(stateOf(inPlan.leave())).isEqualTo("CANCELLED:LEFT");
        assertThat(stateOf(inPlan.callOff())).isEqualTo("CANCELLED:NOT_ASKED");
    }

    @Test
    void shouldBeTheSameWhenNothingChanges() {
        var settled = two().settle(new Done(2, 1), NOW);

        assertThat(settled.settle(new Done(2, 1), LATER)).isEqualTo(settled);
        assertThat(settled.owe(2, LATER)).isEqualTo(settled);
    }

    @Test
    void shouldNotVerifyMoreThanIsDone() {
        assertThatThrownBy(() -> new Done(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
