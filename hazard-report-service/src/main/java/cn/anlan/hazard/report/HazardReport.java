package cn.anlan.hazard.report;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public report of a hazard, from its receipt to its close. It alone is changed from outside, and sees to it
/// that its parts change together, by the steps of the [Procedure]: in whose [Hands] it is, what its
/// [HandlingClock] shows, the [Conversation] with the reporter, the [Result] and the [Rectification], and the
/// [ObjectionWindow].
@Entity
@Table(name = "hazard_report")
public class HazardReport {

    private static final Set<HandlingStep> TELLING =
            EnumSet.of(HandlingStep.TELL, HandlingStep.REJECT, HandlingStep.LEAVE_UNFIXED, HandlingStep.UPHOLD);

    @Id
    private UUID id;

    @Version
    private long version;

    private String trackingNumber;
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private HazardCategory category;

    private String divisionCode;
    private @Nullable String address;
    private @Nullable Place place;
    private Reception reception;
    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    private OffsetDateTime reportedAt;
    private @Nullable OffsetDateTime closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private Hands hands;
    private HandlingClock handlingClock;
    private Conversation conversation;
    private @Nullable Result result;
    private Rectification rectification;
    private ObjectionWindow objectionWindow;

    @ElementCollection
    @CollectionTable(name = "hazard_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    private List<TimelineEntry> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected HazardReport() {}

    /// A report that was just handed in.
    ///
    /// @param organizationId the committee office in whose jurisdiction the place lies
    public HazardReport(
            UUID id, String trackingNumber, String secretHash, Tip tip, UUID organizationId, OffsetDateTime now) {
        this.id = id;
        this.trackingNumber = trackingNumber;
        this.secretHash = secretHash;
        this.category = tip.category();
        this.divisionCode = tip.divisionCode();
        this.address = tip.address();
        this.place = tip.place();
        this.reception = tip.reception();
        this.hands = new Hands(organizationId);
        this.handlingClock = new HandlingClock();
        this.conversation = new Conversation(tip.description());
        this.rectification = new Rectification();
        this.objectionWindow = new ObjectionWindow();
        this.reportedAt = now;
        this.state = HazardState.SUBMITTED;
        timeline.add(new TimelineEntry(HandlingStep.SUBMIT, state, now, null, null));
    }

    /// Somebody of the office is at it.
    public void screen(Person by, OffsetDateTime now) {
        take(HandlingStep.SCREEN, by, now, null);
        hands.takenUpBy(by);
    }

    /// Asks the reporter for more. There is one open question at a time.
    ///
    /// @param until the first instant at which an answer is too late
    public void ask(Person by, String asked, OffsetDateTime until, OffsetDateTime now) {
        conversation.requireNothingAsked();
        take(HandlingStep.ASK, by, now, asked);
        hands.takenUpBy(by);
        conversation.ask(asked, until);
    }

    public void answer(String text, OffsetDateTime now) {
        conversation.requireQuestion();
        take(HandlingStep.ANSWER, null, now, null);
        conversation.answer(text, now);
    }

    /// The time for an answer is over.
    public void lapse(OffsetDateTime now) {
        conversation.requireQuestion();
        take(HandlingStep.LAPSE, null, now, null);
        conversation.forgetQuestion();
    }

    public void accept(Person by, OffsetDateTime now) {
        if (handlingClock.isAccepted()) {
            throw conflict();
        }
        take(HandlingStep.ACCEPT, by, now, null);
        conversation.forgetQuestion();
        handlingClock.accept(now);
    }

    /// @param objectUntil the first instant at which an objection is too late
    public void reject(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (outcome().isPresent()) {
            throw conflict();
        }
        take(HandlingStep.REJECT, by, now, reason);
        conversation.forgetQuestion();
        objectionWindow.open(objectUntil);
    }

    /// Joins the report with another one that tells of the same hazard.
    public void mergeInto(HazardReport other, Person by, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (other.id.equals(id) || other.parentId != null || Procedure.isEnd(other.state)) {
            throw ProblemException.of(HazardProblem.PARENT_UNFIT);
        }
        take(HandlingStep.MERGE, by, now, null);
        conversation.forgetQuestion();
        parentId = other.id;
        hands.takeFromUnit();
        objectionWindow.open(objectUntil);
    }

    /// @param reason why this unit, or what it is asked to look at
    public void transferTo(UUID unit, Person by, @Nullable String reason, OffsetDateTime now) {
        boolean again = state == HazardState.REOPENED;
        if (again && !handlingClock.isAccepted()) {
            throw conflict();
        }
        if (again && hands.wasVerifiedBy(unit)) {
            throw ProblemException.of(HazardProblem.SAME_VERIFIER);
        }
        take(HandlingStep.TRANSFER, by, now, reason);
        hands.passTo(unit);
        if (again) {
            handlingClock.beginAnew(now);
            forgetVerification();
        }
    }

    /// By the unit, which may do so once: where the office sends it there again, the unit handles it.
    public void giveBack(Person by, String reason, OffsetDateTime now) {
        Optional<UUID> unit = hands.unit();
        if (unit.filter(hands::wasGivenBackBy).isPresent()) {
            throw ProblemException.of(HazardProblem.GIVEN_BACK_ALREADY);
        }
        takeBack(by, reason, now);
        unit.ifPresent(hands::givenBackBy);
    }

    /// By the office, from a unit that is no more.
    public void takeBack(Person by, String reason, OffsetDateTime now) {
        take(HandlingStep.RETURN, by, now, reason);
        conversation.forgetQuestion();
        hands.backToOffice();
    }

    /// Whether no rule sends the report there: the unit has given it back, or an objection wants another verifier.
    public boolean isClosedTo(UUID unit) {
        return hands.wasGivenBackBy(unit) || (state == HazardState.REOPENED && hands.wasVerifiedBy(unit));
    }

    /// Somebody of the unit is at it.
    public void startVerification(Person by, OffsetDateTime now) {
        take(HandlingStep.VERIFY, by, now, null);
        hands.takenUpBy(by);
    }

    /// Waits for another authority.
    ///
    /// @param until the first instant at which it is no longer waited for
    public void await(Person by, String whom, OffsetDateTime until, OffsetDateTime now) {
        if (isAwaiting(now)) {
            throw conflict();
        }
        take(HandlingStep.AWAIT, by, now, whom);
        hands.takenUpBy(by);
        handlingClock.await(until);
    }

    public void resume(Person by, OffsetDateTime now) {
        if (!isAwaiting(now)) {
            throw conflict();
        }
        take(HandlingStep.RESUME, by, now, null);
    }

    /// Whether another authority is waited for.
    public boolean isAwaiting(OffsetDateTime now) {
        return handlingClock.isAwaiting(now);
    }

    /// Grants more time for verifying and closing, once.
    public void extend(Person by, OffsetDateTime now) {
        if (handlingClock.isExtended()) {
            throw ProblemException.of(HazardProblem.EXTENDED_ALREADY);
        }
        take(HandlingStep.EXTEND, by, now, null);
        handlingClock.extend();
    }

    public void verify(Verification verification, Person by, OffsetDateTime now) {
        switch (verification) {
            case Verification.Substantiated real -> {
                take(HandlingStep.SUBSTANTIATE, by, now, real.summary());
                rectification.owedBy(real.responsibleOrganizationId(), real.rectifyBy());
            }
            case Verification.Unsubstantiated unreal -> take(HandlingStep.REFUTE, by, now, unreal.summary());
        }
        conversation.forgetQuestion();
        hands.verifiedBy(by);
        result = Result.of(verification);
    }

    /// The hazard ledger works on it.
    public void rectify(OffsetDateTime now) {
        take(HandlingStep.RECTIFY, null, now, null);
    }

    /// Whether the hazard ledger has said before that this finding is closed.
    public boolean hasSettled(UUID finding) {
        return rectification.hasSettled(finding);
    }

    /// The hazard ledger has closed the finding.
    ///
    /// @return whether the report waited for it
    public boolean settle(UUID finding, OffsetDateTime now) {
        rectification.settle(finding);
        if (Procedure.move(state, HandlingStep.REINSPECT).isEmpty()) {
            return false;
        }
        take(HandlingStep.REINSPECT, null, now, null);
        endAs(HazardOutcome.FIXED);
        return true;
    }

    /// Ends the handling of a hazard that is real and still there.
    public void leaveUnfixed(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        take(HandlingStep.LEAVE_UNFIXED, by, now, reason);
        endAs(HazardOutcome.UNFIXED);
        told(by, objectUntil);
    }

    /// Tells the reporter the result.
    public void tell(Person by, String text, OffsetDateTime objectUntil, OffsetDateTime now) {
        take(HandlingStep.TELL, by, now, text);
        told(by, objectUntil);
    }

    /// Objects to what the reporter was told.
    ///
    /// @param above the office that decides
    public void object(String text, UUID above, OffsetDateTime now) {
        objectionWindow.requireNotOver(now);
        take(HandlingStep.OBJECT, null, now, null);
        conversation.write(Addition.Kind.OBJECTION, text, now);
        objectionWindow.object();
        hands.raiseTo(above);
        parentId = null;
    }

    /// The office above confirms the result.
    public void uphold(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (outcome().isEmpty()) {
            throw conflict();
        }
        if (by.subject().equals(whoTold())) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
        take(HandlingStep.UPHOLD, by, now, reason);
        told(by, objectUntil);
    }

    /// Takes the report back; a second time changes nothing.
    ///
    /// @return whether it was not taken back before
    public boolean withdraw(OffsetDateTime now) {
        if (state == HazardState.WITHDRAWN) {
            return false;
        }
        take(HandlingStep.WITHDRAW, null, now, null);
        conversation.forgetQuestion();
        return true;
    }

    /// The time for an objection is over.
    public void close(OffsetDateTime now) {
        if (objectionWindow.isOpen(now)) {
            throw conflict();
        }
        take(HandlingStep.CLOSE, null, now, null);
    }

    /// Takes more of the reporter's words.
    public void add(String text, OffsetDateTime now) {
        if (!takesMore()) {
            throw conflict();
        }
        conversation.write(Addition.Kind.MORE, text, now);
    }

    /// The same rating again changes nothing.
    ///
    /// @return whether it is the first
    /// @throws ProblemException before the end of the handling, and for another rating
    public boolean rate(Rating given) {
        if (state != HazardState.CLOSED) {
            throw ProblemException.of(HazardProblem.NOT_YET_RATEABLE);
        }
        if (rating != null && rating != given) {
            throw ProblemException.of(HazardProblem.ALREADY_RATED);
        }
        boolean first = rating == null;
        rating = given;
        return first;
    }

    /// Whether the reporter may rate now: what was rejected, joined or taken back was not handled.
    public boolean isRateable() {
        return state == HazardState.CLOSED && rating == null;
    }

    /// Whether more can still be made known to those who handle it.
    public boolean takesMore() {
        return Procedure.takesMore(state);
    }

    /// Whether the reporter may object now.
    public boolean isOpenToObjection(OffsetDateTime now) {
        return Procedure.move(state, HandlingStep.OBJECT).isPresent() && objectionWindow.isOpen(now);
    }

    /// Whether the reporter knows the result, and can no longer object to it.
    public boolean isPastObjection(OffsetDateTime now) {
        return state == HazardState.RESULT_TOLD && objectionWindow.isOver(now);
    }

    private void take(HandlingStep step, @Nullable Person by, OffsetDateTime now, @Nullable String note) {
        state = Procedure.move(state, step).orElseThrow(this::conflict).to();
        closedAt = Procedure.isEnd(state) ? now : null;
        handlingClock.follow(step);
        timeline.add(new TimelineEntry(step, state, now, note, by == null ? null : by.subject()));
    }

    private void told(Person by, OffsetDateTime objectUntil) {
        objectionWindow.open(objectUntil);
        if (state == HazardState.RESULT_TOLD) {
            hands.closedBy(by);
        }
    }

    /// Only what was verified comes to an outcome.
    private void endAs(HazardOutcome end) {
        result = Objects.requireNonNull(result).endingAs(end);
    }

    private void forgetVerification() {
        result = null;
        rectification.forgetDebtor();
        hands.forgetCloser();
    }

    private @Nullable String whoTold() {
        return timeline.reversed().stream()
                .filter(entry -> TELLING.contains(entry.step()))
                .findFirst()
                .map(TimelineEntry::takenBy)
                .orElse(null);
    }

    private ProblemException conflict() {
        return ProblemException.of(CommonProblem.STATE_CONFLICT)
                .withDetail("当前状态为“" + Labels.of(state).zh() + "”", "The report is in state " + state);
    }

    public UUID id() {
        return id;
    }

    /// Grows with every change; current once the change was flushed.
    public long version() {
        return version;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public String secretHash() {
        return secretHash;
    }

    public HazardCategory category() {
        return category;
    }

    public String description() {
        return conversation.description();
    }

    public String divisionCode() {
        return divisionCode;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    public Reception reception() {
        return reception;
    }

    /// The committee office in whose jurisdiction the place lies.
    public UUID organizationId() {
        return hands.office();
    }

    /// The committee office that decides on the report: the one in charge, until an objection puts one above it in its
    /// place.
    public UUID decidingOrganizationId() {
        return hands.decidingOffice();
    }

    public Optional<UUID> reviewingOrganizationId() {
        return hands.reviewingOffice();
    }

    /// The report with which this one was joined.
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /// The person who is at it.
    public Optional<String> assignee() {
        return hands.assignee();
    }

    public Optional<HazardOutcome> outcome() {
        return Optional.ofNullable(result).map(Result::outcome);
    }

    /// What the reporter is asked and has not answered.
    public Optional<String> question() {
        return conversation.question();
    }

    public Optional<OffsetDateTime> answerBy() {
        return conversation.answerBy();
    }

    /// The first instant at which another authority is no longer waited for, if one is.
    public Optional<OffsetDateTime> awaitingUntil() {
        return handlingClock.awaitingUntil();
    }

    /// Whether more time was granted for the handling at hand.
    public boolean isExtended() {
        return handlingClock.isExtended();
    }

    /// The first instant at which an objection is too late.
    public Optional<OffsetDateTime> objectBy() {
        return objectionWindow.objectBy();
    }

    /// How often the reporter has objected.
    public int objections() {
        return objectionWindow.objections();
    }

    /// Which finding of the report is meant: the first, until that was closed and the hazard is substantiated again.
    public int round() {
        return rectification.round();
    }

    /// Since when the time for verifying and closing runs.
    public Optional<OffsetDateTime> handlingSince() {
        return handlingClock.handlingSince();
    }

    public List<Addition> additions() {
        return conversation.additions();
    }

    public Optional<UUID> handlingOrganizationId() {
        return hands.unit();
    }

    public Optional<UUID> responsibleOrganizationId() {
        return rectification.responsibleUnit();
    }

    public HazardState state() {
        return state;
    }

    public Optional<HazardGrade> grade() {
        return Optional.ofNullable(result).map(Result::grade);
    }

    public Optional<String> summary() {
        return Optional.ofNullable(result).map(Result::summary);
    }

    public Optional<LocalDate> rectifyBy() {
        return rectification.rectifyBy();
    }

    /// How often it was passed on to a unit.
    public int transfers() {
        return hands.transfers();
    }

    public OffsetDateTime reportedAt() {
        return reportedAt;
    }

    public Optional<OffsetDateTime> acceptedAt() {
        return handlingClock.acceptedAt();
    }

    public Optional<OffsetDateTime> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }
}
