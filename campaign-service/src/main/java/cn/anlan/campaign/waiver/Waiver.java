package cn.anlan.campaign.waiver;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit's release from one commitment, or from all of a requirement up to a day.
@Entity
@Table(name = "waiver")
class Waiver {

    @Id
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "requirement_id")
    private UUID requirementId;

    @Column(name = "commitment_id")
    private @Nullable UUID commitmentId;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    private String reason;

    @Enumerated(EnumType.STRING)
    private WaiverStatus status;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable OffsetDateTime revokedAt;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Waiver() {}

    Waiver(UUID id, WaivedDuty duty, String reason, String requestedBy, OffsetDateTime requestedAt) {
        this.id = id;
        this.enrolmentId = duty.enrolmentId();
        this.campaignId = duty.campaignId();
        this.organizationId = duty.organizationId();
        this.requirementId = duty.requirementId();
        this.commitmentId = duty.commitmentId();
        this.until = duty.until();
        this.reason = reason;
        this.status = WaiverStatus.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /// Whoever asked does not decide.
    void grant(String by, OffsetDateTime now) {
        decide(WaiverStatus.GRANTED, by, now);
    }

    void refuse(String by, OffsetDateTime now) {
        decide(WaiverStatus.REFUSED, by, now);
    }

    private void decide(WaiverStatus decision, String by, OffsetDateTime now) {
        become(decision);
        if (by.equals(requestedBy)) {
            throw ProblemException.of(CampaignProblem.OWN_WAIVER);
        }
        decidedBy = by;
        decidedAt = now;
    }

    void revoke(String by, String why, OffsetDateTime now) {
        become(WaiverStatus.REVOKED);
        revokedBy = by;
        revokedAt = now;
        revocationReason = why;
    }

    void expire() {
        become(WaiverStatus.EXPIRED);
    }

    private void become(WaiverStatus next) {
        if (!status.canBecome(next)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail(
                            "免除申请处于“%s”状态，不能变为“%s”"
                                    .formatted(status.label().zh(), next.label().zh()),
                            "The waiver is %s and cannot become %s".formatted(status, next));
        }
        status = next;
    }

    WaivedDuty duty() {
        return new WaivedDuty(enrolmentId, campaignId, organizationId, requirementId, commitmentId, until);
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    WaiverStatus status() {
        return status;
    }

    String requestedBy() {
        return requestedBy;
    }

    OffsetDateTime requestedAt() {
        return requestedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    OffsetDateTime decidedAt() {
        return decidedAt;
    }

    @Nullable
    OffsetDateTime revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revocationReason() {
        return revocationReason;
    }

    long version() {
        return version;
    }
}
