package cn.anlan.campaign.quota;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one organisation owes in one period towards one counter; it does not change.
record QuotaTerms(
        UUID id,
        UUID enrolmentId,
        UUID campaignId,
        UUID organizationId,
        UUID requirementId,
        @Nullable String counterKey,
        LocalizedText title,
        LocalDate periodStart,
        LocalDate periodEnd,
        OffsetDateTime dueAt,
        int quantityDue) {

    static QuotaTerms of(EnrolmentToPlan enrolment, QuotaSlot slot) {
        return new QuotaTerms(
                slot.idFor(enrolment.id()),
                enrolment.id(),
                enrolment.campaignId(),
                enrolment.organizationId(),
                slot.requirementId(),
                slot.counterKey(),
                slot.title(),
                slot.periodStart(),
                slot.periodEnd(),
                slot.dueAt(),
                slot.quantity());
    }
}
