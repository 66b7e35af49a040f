package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one organisation owes to one requirement in one period, towards one counter.
///
/// @param counterKey nothing where the requirement has no counters
/// @param periodStart the first day on which what is done counts
/// @param periodEnd the last such day
/// @param plannedDay the day that the schedule names, before it is moved off a holiday
/// @param dueAt the first instant that is too late
public record CommitmentTerms(
        UUID id,
        CommitmentKind kind,
        UUID enrolmentId,
        UUID campaignId,
        UUID organizationId,
        UUID requirementId,
        @Nullable String counterKey,
        LocalizedText title,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate plannedDay,
        OffsetDateTime dueAt,
        Standing standing) {

    /// The same, counting for no campaign above.
    CommitmentTerms alone() {
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
                standing.alone());
    }

    static CommitmentTerms of(EnrolmentToPlan enrolment, CommitmentSlot slot) {
        return slot.terms(
                slot.idFor(enrolment.id()), enrolment.id(), enrolment.campaignId(), enrolment.organizationId());
    }
}
