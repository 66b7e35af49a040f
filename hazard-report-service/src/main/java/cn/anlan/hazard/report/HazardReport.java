package cn.anlan.hazard.report;

import cn.anlan.events.finding.HazardGrade;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public report of a hazard, from its receipt to its close.
@Entity
@Table(name = "hazard_report")
public class HazardReport {

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
    private UUID organizationId;
    private @Nullable UUID handlingOrganizationId;
    private @Nullable UUID responsibleOrganizationId;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardGrade grade;

    private @Nullable String summary;
    private @Nullable LocalDate rectifyBy;
    private int transfers;
    private OffsetDateTime reportedAt;
    private @Nullable OffsetDateTime acceptedAt;
    private @Nullable OffsetDateTime closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

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
        this.description = tip.description();
        this.divisionCode = tip.divisionCode();
        this.address = tip.address();
        this.place = tip.place();
        this.organizationId = organizationId;
        this.reportedAt = now;
        this.state = HazardState.SUBMITTED;
        timeline.add(new TimelineEntry(HandlingStep.SUBMIT, state, now, null));
    }

    public void accept(OffsetDateTime now) {
        take(HandlingStep.ACCEPT, now, null);
        acceptedAt = now;
    }

    public void reject(String reason, OffsetDateTime now) {
        take(HandlingStep.REJECT, now, reason);
        closedAt = now;
    }

    public void transferTo(UUID unit, OffsetDateTime now) {
        take(HandlingStep.TRANSFER, now, null);
        handlingOrganizationId = unit;
        transfers++;
    }

    public void giveBack(String reason, OffsetDateTime now) {
        take(HandlingStep.RETURN, now, reason);
        handlingOrganizationId = null;
    }

    public void verify(Verification verification, OffsetDateTime now) {
        switch (verification) {
            case Verification.Substantiated real -> {
                take(HandlingStep.SUBSTANTIATE, now, real.summary());
                grade = real.grade();
                responsibleOrganizationId = real.responsibleOrganizationId();
                rectifyBy = real.rectifyBy();
            }
            case Verification.Unsubstantiated unreal -> {
                take(HandlingStep.REFUTE, now, unreal.summary());
                closedAt = now;
            }
        }
        summary = verification.summary();
    }

    /// The hazard ledger works on it.
    public void rectify(OffsetDateTime now) {
        take(HandlingStep.RECTIFY, now, null);
    }

    /// The hazard is gone.
    public void close(OffsetDateTime now) {
        take(HandlingStep.CLOSE, now, null);
        closedAt = now;
    }

    /// @throws ProblemException before the end of the handling, and the second time
    public void rate(Rating given) {
        if (!isHandledToTheEnd()) {
            throw ProblemException.of(HazardProblem.NOT_YET_RATEABLE);
        }
        if (rating != null) {
            throw ProblemException.of(HazardProblem.ALREADY_RATED);
        }
        rating = given;
    }

    /// Whether the reporter may rate, as far as the state goes: a rejected report was not handled.
    public boolean isHandledToTheEnd() {
        return state == HazardState.CLOSED || state == HazardState.UNSUBSTANTIATED;
    }

    /// Whether more can still be made known to those who handle it.
    public boolean takesPhotos() {
        return state == HazardState.SUBMITTED || state == HazardState.ACCEPTED || state == HazardState.TRANSFERRED;
    }

    private void take(HandlingStep step, OffsetDateTime now, @Nullable String note) {
        if (!step.isAllowedFrom(state)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("当前状态为“" + Labels.of(state).zh() + "”", "The report is in state " + state);
        }
        state = step.target();
        timeline.add(new TimelineEntry(step, state, now, note));
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

    /// The committee office in whose jurisdiction the place lies.
    public UUID organizationId() {
        return organizationId;
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
