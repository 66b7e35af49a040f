package cn.anlan.hazard.exposure;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A warning to the public, made of a hazard that was found to be real: in words of the office's own, with
/// pictures in which nobody is known.
@Entity
@Table(name = "exposure")
class Exposure {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private UUID organizationId;
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    private HazardCategory category;

    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    private ExposureState state;

    private String proposedBy;
    private OffsetDateTime proposedAt;
    private @Nullable String redactedBy;
    private @Nullable String decidedBy;
    private @Nullable OffsetDateTime decidedAt;
    private @Nullable OffsetDateTime expiresAt;
    private @Nullable String reason;

    @ElementCollection
    @CollectionTable(name = "exposure_photo", joinColumns = @JoinColumn(name = "exposure_id"))
    @OrderColumn(name = "number")
    private List<ExposedPhoto> photos = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Exposure() {}

    Exposure(
            UUID id,
            HazardReport report,
            String title,
            String text,
            List<UUID> photoIds,
            String proposedBy,
            OffsetDateTime now) {
        this.id = id;
        this.reportId = report.id();
        this.organizationId = report.organizationId();
        this.divisionCode = report.divisionCode();
        this.category = report.category();
        this.title = title;
        this.text = text;
        this.state = ExposureState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        photoIds.forEach(photo -> photos.add(ExposedPhoto.chosen(photo)));
    }

    /// @param redacted the chosen photos, in their order, each as it is to be shown
    /// @throws ProblemException for who proposed it
    void redact(List<ExposedPhoto> redacted, String by) {
        requireRedactable(by);
        state = ExposureState.REDACTED;
        photos.clear();
        photos.addAll(redacted);
        redactedBy = by;
    }

    /// @throws ProblemException where redacting it is not in turn, and for who proposed it
    void requireRedactable(String by) {
        requireTurn(ExposureState.REDACTED);
        requireOther(by.equals(proposedBy));
    }

    /// After a legal review.
    ///
    /// @throws ProblemException for who proposed or redacted it
    void publish(String by, OffsetDateTime until, OffsetDateTime now) {
        requireTurn(ExposureState.PUBLISHED);
        requireOther(by.equals(proposedBy) || by.equals(redactedBy));
        state = ExposureState.PUBLISHED;
        decidedBy = by;
        decidedAt = now;
        expiresAt = until;
    }

    void refuse(String by, String why, OffsetDateTime now) {
        requireTurn(ExposureState.REFUSED);
        state = ExposureState.REFUSED;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    void withdraw(String why) {
        requireTurn(ExposureState.WITHDRAWN);
        state = ExposureState.WITHDRAWN;
        reason = why;
    }

    boolean isPublic(OffsetDateTime now) {
        return state == ExposureState.PUBLISHED && expiresAt != null && now.isBefore(expiresAt);
    }

    private static void requireOther(boolean same) {
        if (same) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
    }

    private void requireTurn(ExposureState next) {
        if (!state.canBecome(next)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("当前状态为“" + state.label().zh() + "”", "The exposure is in state " + state);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID reportId() {
        return reportId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String divisionCode() {
        return divisionCode;
    }

    HazardCategory category() {
        return category;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    ExposureState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    OffsetDateTime proposedAt() {
        return proposedAt;
    }

    Optional<String> redactedBy() {
        return Optional.ofNullable(redactedBy);
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<OffsetDateTime> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<OffsetDateTime> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    List<ExposedPhoto> photos() {
        return List.copyOf(photos);
    }
}
