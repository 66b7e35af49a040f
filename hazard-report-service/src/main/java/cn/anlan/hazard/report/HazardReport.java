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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public report of a hazard, from its receipt to its close.
@Entity
@Table(name = "hazard_report")
public class HazardReport {

    private static final int MOST_ADDITIONS = 50;
    private static final Set<HazardState> TAKING_MORE = EnumSet.of(
            HazardState.SUBMITTED,
            HazardState.SCREENING,
            HazardState.MORE_WANTED,
            HazardState.ACCEPTED,
            HazardState.TRANSFERRED,
            HazardState.RETURNED,
            HazardState.VERIFYING,
            HazardState.REOPENED);
    private static final Set<HandlingStep> STILL_AWAITING = EnumSet.of(
            HandlingStep.AWAIT, HandlingStep.ASK, HandlingStep.ANSWER, HandlingStep.LAPSE, HandlingStep.EXTEND);
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

    private String description;
    private String divisionCode;
    private @Nullable String address;
    private @Nullable Place place;
    private Reception reception;
    private UUID organizationId;
    private @Nullable UUID handlingOrganizationId;
    private @Nullable UUID responsibleOrganizationId;
    private @Nullable UUID reviewingOrganizationId;
    private @Nullable UUID verifierOrganizationId;
    private @Nullable UUID closerOrganizationId;
    private @Nullable UUID parentId;
    private @Nullable String assignee;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardGrade grade;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardOutcome outcome;

    private @Nullable String summary;
    private @Nullable LocalDate rectifyBy;
    private @Nullable String question;
    private @Nullable OffsetDateTime answerBy;
    private @Nullable OffsetDateTime awaitingUntil;
    private boolean extended;
    private @Nullable OffsetDateTime objectBy;
    private int objections;
    private UUID[] settledFindings = {};
    private UUID[] givenBackBy = {};
    private int transfers;
    private OffsetDateTime reportedAt;
    private @Nullable OffsetDateTime acceptedAt;
    private @Nullable OffsetDateTime handlingSince;
    private @Nullable OffsetDateTime closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    @ElementCollection
    @CollectionTable(name = "hazard_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    private List<TimelineEntry> timeline = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "hazard_addition", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    private List<Addition> additions = new ArrayList<>();

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
        this.description = tip.description();
        this.divisionCode = tip.divisionCode();
        this.address = tip.address();
        this.place = tip.place();
        this.reception = tip.reception();
        this.organizationId = organizationId;
        this.reportedAt = now;
        this.state = HazardState.SUBMITTED;
        timeline.add(new TimelineEntry(HandlingStep.SUBMIT, state, now, null, null));
    }

    /// Somebody of the office is at it.
    public void screen(Person by, OffsetDateTime now) {
        take(HandlingStep.SCREEN, by, now, null);
        assignee = by.subject();
    }

    /// Asks the reporter for more. There is one open question at a time.
    ///
    /// @param until the first instant at which an answer is too late
    public void ask(Person by, String asked, OffsetDateTime until, OffsetDateTime now) {
        if (question != null) {
            throw ProblemException.of(HazardProblem.QUESTION_IS_OPEN);
        }
        take(HandlingStep.ASK, by, now, asked);
        assignee = by.subject();
        question = asked;
        answerBy = until;
    }

    public void answer(String text, OffsetDateTime now) {
        requireQuestion();
        take(HandlingStep.ANSWER, null, now, null);
        write(Addition.Kind.ANSWER, text, now);
        forgetQuestion();
    }

    /// The time for an answer is over.
    public void lapse(OffsetDateTime now) {
        requireQuestion();
        take(HandlingStep.LAPSE, null, now, null);
        forgetQuestion();
    }

    public void accept(Person by, OffsetDateTime now) {
        if (acceptedAt != null) {
            throw conflict();
        }
        take(HandlingStep.ACCEPT, by, now, null);
        forgetQuestion();
        acceptedAt = now;
        handlingSince = now;
    }

    /// @param objectUntil the first instant at which an objection is too late
    public void reject(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (outcome != null) {
            throw conflict();
        }
        take(HandlingStep.REJECT, by, now, reason);
        forgetQuestion();
        objectBy = objectUntil;
    }

    /// Joins the report with another one that tells of the same hazard.
    public void mergeInto(HazardReport other, Person by, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (other.id.equals(id) || other.parentId != null || Procedure.isEnd(other.state)) {
            throw ProblemException.of(HazardProblem.PARENT_UNFIT);
        }
        take(HandlingStep.MERGE, by, now, null);
        forgetQuestion();
        parentId = other.id;
        handlingOrganizationId = null;
        objectBy = objectUntil;
    }

    /// @param reason why this unit, or what it is asked to look at
    public void transferTo(UUID unit, Person by, @Nullable String reason, OffsetDateTime now) {
        boolean again = state == HazardState.REOPENED;
        if (again && acceptedAt == null) {
            throw conflict();
        }
        if (again && unit.equals(verifierOrganizationId)) {
            throw ProblemException.of(HazardProblem.SAME_VERIFIER);
        }
        take(HandlingStep.TRANSFER, by, now, reason);
        handlingOrganizationId = unit;
        assignee = null;
        transfers++;
        if (again) {
            handlingSince = now;
            extended = false;
            forgetVerification();
        }
    }

    /// By the unit, which may do so once: where the office sends it there again, the unit handles it.
    public void giveBack(Person by, String reason, OffsetDateTime now) {
        UUID unit = handlingOrganizationId;
        if (unit != null && hasGivenBack(unit)) {
            throw ProblemException.of(HazardProblem.GIVEN_BACK_ALREADY);
        }
        takeBack(by, reason, now);
        if (unit != null) {
            givenBackBy = appended(givenBackBy, unit);
        }
    }

    /// By the office, from a unit that is no more.
    public void takeBack(Person by, String reason, OffsetDateTime now) {
        take(HandlingStep.RETURN, by, now, reason);
        forgetQuestion();
        handlingOrganizationId = null;
        assignee = null;
    }

    /// Whether no rule sends the report there: the unit has given it back, or an objection wants another verifier.
    public boolean isClosedTo(UUID unit) {
        return hasGivenBack(unit) || (state == HazardState.REOPENED && unit.equals(verifierOrganizationId));
    }

    private boolean hasGivenBack(UUID unit) {
        return Arrays.asList(givenBackBy).contains(unit);
    }

    /// Somebody of the unit is at it.
    public void startVerification(Person by, OffsetDateTime now) {
        take(HandlingStep.VERIFY, by, now, null);
        assignee = by.subject();
    }

    /// Waits for another authority.
    ///
    /// @param until the first instant at which it is no longer waited for
    public void await(Person by, String whom, OffsetDateTime until, OffsetDateTime now) {
        if (isAwaiting(now)) {
            throw conflict();
        }
        take(HandlingStep.AWAIT, by, now, whom);
        assignee = by.subject();
        awaitingUntil = until;
    }

    public void resume(Person by, OffsetDateTime now) {
        if (!isAwaiting(now)) {
            throw conflict();
        }
        take(HandlingStep.RESUME, by, now, null);
        awaitingUntil = null;
    }

    /// Whether another authority is waited for.
    public boolean isAwaiting(OffsetDateTime now) {
        return awaitingUntil != null && now.isBefore(awaitingUntil);
    }

    /// Grants more time for verifying and closing, once.
    public void extend(Person by, OffsetDateTime now) {
        if (extended) {
            throw ProblemException.of(HazardProblem.EXTENDED_ALREADY);
        }
        take(HandlingStep.EXTEND, by, now, null);
        extended = true;
    }

    public void verify(Verification verification, Person by, OffsetDateTime now) {
        switch (verification) {
            case Verification.Substantiated real -> {
                take(HandlingStep.SUBSTANTIATE, by, now, real.summary());
                grade = real.grade();
                responsibleOrganizationId = real.responsibleOrganizationId();
                rectifyBy = real.rectifyBy();
            }
            case Verification.Unsubstantiated unreal -> {
                take(HandlingStep.REFUTE, by, now, unreal.summary());
                outcome = HazardOutcome.UNFOUNDED;
            }
        }
        forgetQuestion();
        verifierOrganizationId = by.organizationId();
        summary = verification.summary();
    }

    /// The hazard ledger works on it.
    public void rectify(OffsetDateTime now) {
        take(HandlingStep.RECTIFY, null, now, null);
    }

    /// Whether the hazard ledger has said before that this finding is closed.
    public boolean hasSettled(UUID finding) {
        return Arrays.asList(settledFindings).contains(finding);
    }

    /// The hazard ledger has closed the finding.
    ///
    /// @return whether the report waited for it
    public boolean settle(UUID finding, OffsetDateTime now) {
        settledFindings = appended(settledFindings, finding);
        if (Procedure.move(state, HandlingStep.REINSPECT).isEmpty()) {
            return false;
        }
        take(HandlingStep.REINSPECT, null, now, null);
        outcome = HazardOutcome.FIXED;
        return true;
    }

    /// Ends the handling of a hazard that is real and still there.
    public void leaveUnfixed(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        take(HandlingStep.LEAVE_UNFIXED, by, now, reason);
        outcome = HazardOutcome.UNFIXED;
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
        if (objectBy != null && !now.isBefore(objectBy)) {
            throw ProblemException.of(HazardProblem.OBJECTION_TOO_LATE);
        }
        take(HandlingStep.OBJECT, null, now, null);
        write(Addition.Kind.OBJECTION, text, now);
        reviewingOrganizationId = above;
        handlingOrganizationId = null;
        assignee = null;
        givenBackBy = new UUID[0];
        parentId = null;
        objectBy = null;
        objections++;
    }

    /// The office above confirms the result.
    public void uphold(Person by, String reason, OffsetDateTime objectUntil, OffsetDateTime now) {
        if (outcome == null) {
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
        forgetQuestion();
        return true;
    }

    /// The time for an objection is over.
    public void close(OffsetDateTime now) {
        if (objectBy != null && now.isBefore(objectBy)) {
            throw conflict();
        }
        take(HandlingStep.CLOSE, null, now, null);
    }

    /// Takes more of the reporter's words.
    public void add(String text, OffsetDateTime now) {
        if (!takesMore()) {
            throw conflict();
        }
        write(Addition.Kind.MORE, text, now);
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
        return TAKING_MORE.contains(state);
    }

    /// Whether the reporter may object now.
    public boolean isOpenToObjection(OffsetDateTime now) {
        return Procedure.move(state, HandlingStep.OBJECT).isPresent() && objectBy != null && now.isBefore(objectBy);
    }

    /// Whether the reporter knows the result, and can no longer object to it.
    public boolean isPastObjection(OffsetDateTime now) {
        return state == HazardState.RESULT_TOLD && objectBy != null && !now.isBefore(objectBy);
    }

    private void take(HandlingStep step, @Nullable Person by, OffsetDateTime now, @Nullable String note) {
        state = Procedure.move(state, step).orElseThrow(this::conflict).to();
        closedAt = Procedure.isEnd(state) ? now : null;
        if (!STILL_AWAITING.contains(step)) {
            awaitingUntil = null;
        }
        timeline.add(new TimelineEntry(step, state, now, note, by == null ? null : by.subject()));
    }

    private void told(Person by, OffsetDateTime objectUntil) {
        objectBy = objectUntil;
        if (state == HazardState.RESULT_TOLD) {
            closerOrganizationId = by.organizationId();
        }
    }

    private void write(Addition.Kind kind, String text, OffsetDateTime now) {
        if (additions.size() >= MOST_ADDITIONS) {
            throw ProblemException.of(HazardProblem.TOO_MANY_ADDITIONS);
        }
        additions.add(new Addition(kind, text, now));
    }

    private void requireQuestion() {
        if (question == null) {
            throw ProblemException.of(HazardProblem.NOTHING_ASKED);
        }
    }

    private void forgetQuestion() {
        question = null;
        answerBy = null;
    }

    private void forgetVerification() {
        outcome = null;
        grade = null;
        responsibleOrganizationId = null;
        closerOrganizationId = null;
        summary = null;
        rectifyBy = null;
    }

    private @Nullable String whoTold() {
        return timeline.reversed().stream()
                .filter(entry -> TELLING.contains(entry.step()))
                .findFirst()
                .map(TimelineEntry::takenBy)
                .orElse(null);
    }

    private static UUID[] appended(UUID[] ids, UUID id) {
        UUID[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return longer;
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
        return description;
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
        return organizationId;
    }

    /// The committee office that decides on the report: the one in charge, until an objection puts one above it in its
    /// place.
    public UUID decidingOrganizationId() {
        return reviewingOrganizationId == null ? organizationId : reviewingOrganizationId;
    }

    public Optional<UUID> reviewingOrganizationId() {
        return Optional.ofNullable(reviewingOrganizationId);
    }

    /// The report with which this one was joined.
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /// The person who is at it.
    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    public Optional<HazardOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /// What the reporter is asked and has not answered.
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    public Optional<OffsetDateTime> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    /// The first instant at which another authority is no longer waited for, if one is.
    public Optional<OffsetDateTime> awaitingUntil() {
        return Optional.ofNullable(awaitingUntil);
    }

    /// Whether more time was granted for the handling at hand.
    public boolean isExtended() {
        return extended;
    }

    /// The first instant at which an objection is too late.
    public Optional<OffsetDateTime> objectBy() {
        return Optional.ofNullable(objectBy);
    }

    /// How often the reporter has objected.
    public int objections() {
        return objections;
    }

    /// Which finding of the report is meant: the first, until that was closed and the hazard is substantiated again.
    public int round() {
        return settledFindings.length + 1;
    }

    /// Since when the time for verifying and closing runs.
    public Optional<OffsetDateTime> handlingSince() {
        return Optional.ofNullable(handlingSince);
    }

    public List<Addition> additions() {
        return List.copyOf(additions);
    }

    public Optional<UUID> handlingOrganizationId() {
        return Optional.ofNullable(handlingOrganizationId);
    }

    public Optional<UUID> responsibleOrganizationId() {
        return Optional.ofNullable(responsibleOrganizationId);
    }

    public HazardState state() {
        return state;
    }

    public Optional<HazardGrade> grade() {
        return Optional.ofNullable(grade);
    }

    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    public Optional<LocalDate> rectifyBy() {
        return Optional.ofNullable(rectifyBy);
    }

    /// How often it was passed on to a unit.
    public int transfers() {
        return transfers;
    }

    public OffsetDateTime reportedAt() {
        return reportedAt;
    }

    public Optional<OffsetDateTime> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
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
