package cn.anlan.campaign.indicatorfiling;

import cn.anlan.campaign.commitment.CommitmentTerms;
import cn.anlan.campaign.indicator.Figures;
import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicator.FilingStep;
import cn.anlan.clock.ChinaTime;
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

/// What one unit says of an indicator for one period.
@Entity
@Table(name = "indicator_filing")
public class IndicatorFiling {

    @Id
    private UUID id;

    @Column(name = "commitment_id")
    private UUID commitmentId;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "requirement_id")
    private UUID requirementId;

    @Column(name = "indicator_key")
    private String indicatorKey;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    private long numerator;

    private long denominator;

    @Enumerated(EnumType.STRING)
    private FilingState state;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected IndicatorFiling() {}

    /// The first one for a commitment.
    IndicatorFiling(UUID id, CommitmentTerms terms, String indicatorKey, Figures figures, OffsetDateTime now) {
        this.id = id;
        this.commitmentId = terms.id();
        this.enrolmentId = terms.enrolmentId();
        this.campaignId = terms.campaignId();
        this.organizationId = terms.organizationId();
        this.requirementId = terms.requirementId();
        this.indicatorKey = indicatorKey;
        this.periodStart = terms.periodStart();
        this.periodEnd = terms.periodEnd();
        this.numerator = figures.numerator();
        this.denominator = figures.denominator();
        this.state = FilingState.FILED;
        this.changedAt = now;
    }

    /// The unit says otherwise; what was verified is so no longer.
    void refile(Figures figures, OffsetDateTime now) {
        become(FilingStep.FILE, now);
        numerator = figures.numerator();
        denominator = figures.denominator();
    }

    void verify(OffsetDateTime now) {
        become(FilingStep.VERIFY, now);
    }

    void sendBack(OffsetDateTime now) {
        become(FilingStep.RETURN, now);
    }

    private void become(FilingStep step, OffsetDateTime now) {
        state = state.after(step)
                .orElseThrow(() -> ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("该指标数据当前状态不允许此操作", "The figures are %s".formatted(state)));
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID commitmentId() {
        return commitmentId;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID requirementId() {
        return requirementId;
    }

    String indicatorKey() {
        return indicatorKey;
    }

    LocalDate periodStart() {
        return periodStart;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    Figures figures() {
        return new Figures(numerator, denominator);
    }

    FilingState state() {
        return state;
    }

    OffsetDateTime changedAt() {
        return changedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    long version() {
        return version;
    }
}
