package cn.anlan.campaign.quota;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentState;
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

/// So many activities that one organisation owes in one period towards one counter. Quotas are opened in sets, see
/// [PlanDuties]; here they are counted up.
@Entity
@Table(name = "quota")
public class Quota {

    static final long FIRST_VERSION = 1;

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

    @Column(name = "counter_key")
    private @Nullable String counterKey;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column(name = "quantity_due")
    private int quantityDue;

    @Column(name = "quantity_done")
    private int quantityDone;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Column(name = "fulfilled_at")
    private @Nullable OffsetDateTime fulfilledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Quota() {}

    /// Counts one more activity. The duty is fulfilled when the last one owed is *recorded*: a lecture that was held in
    /// time and reported late was not known to be held, and nobody gains by dating it back.
    void countOne(OffsetDateTime now) {
        quantityDone++;
        if (state == CommitmentState.OPEN && quantityDone >= quantityDue) {
            state = CommitmentState.FULFILLED;
            fulfilledAt = now;
        }
    }

    QuotaTerms terms() {
        return new QuotaTerms(
                id,
                enrolmentId,
                campaignId,
                organizationId,
                requirementId,
                counterKey,
                new LocalizedText(titleZh, titleEn),
                periodStart,
                periodEnd,
                inChina(dueAt),
                quantityDue);
    }

    int quantityDone() {
        return quantityDone;
    }

    CommitmentState state() {
        return state;
    }

    @Nullable
    OffsetDateTime fulfilledAt() {
        return fulfilledAt == null ? null : inChina(fulfilledAt);
    }

    long version() {
        return version;
    }

    /// The database keeps the instant, people read China's time.
    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
