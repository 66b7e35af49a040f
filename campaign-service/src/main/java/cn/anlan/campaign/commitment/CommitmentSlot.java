package cn.anlan.campaign.commitment;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every organisation enrolled on one day owes alike: so much, in one period, towards one counter.
///
/// @param counterKey nothing where the requirement has no counters
/// @param key names the due date within the requirement, and stays when a holiday notice moves it
/// @param periodStart the first day on which what is done counts
/// @param periodEnd the last such day
/// @param plannedDay the day that the schedule names, before it is moved off a holiday
/// @param dueAt the first instant that is too late
public record CommitmentSlot(
        UUID requirementId,
        CommitmentKind kind,
        @Nullable String counterKey,
        String key,
        LocalizedText title,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate plannedDay,
        OffsetDateTime dueAt,
        Standing standing,
        int quantity) {

    public CommitmentSlot at(Standing place) {
        return new CommitmentSlot(
                requirementId,
                kind,
                counterKey,
                key,
                title,
                periodStart,
                periodEnd,
                plannedDay,
                dueAt,
                place,
                quantity);
    }

    /// The same where so much is owed.
    public CommitmentSlot of(int owed) {
        return owed == quantity
                ? this
                : new CommitmentSlot(
                        requirementId,
                        kind,
                        counterKey,
                        key,
                        title,
                        periodStart,
                        periodEnd,
                        plannedDay,
                        dueAt,
                        standing,
                        owed);
    }

    CommitmentTerms terms(UUID id, UUID enrolmentId, UUID campaignId, UUID organizationId) {
        return new CommitmentTerms(
                id,
                kind,
                enrolmentId,
                campaignId,
                organizationId,
                requirementId,
                counterKey,
                title,
                periodStart,
                periodEnd,
                plannedDay,
                dueAt,
                standing);
    }

    /// The commitment's id: the same whenever it is planned again.
    public UUID idFor(UUID enrolmentId) {
        return Ids.named("commitment:campaign-service:%s:%s:%s:%s"
                .formatted(enrolmentId, requirementId, counterKey == null ? "" : counterKey, key));
    }
}
