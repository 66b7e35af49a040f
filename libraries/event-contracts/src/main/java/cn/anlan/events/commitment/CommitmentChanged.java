package cn.anlan.events.commitment;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one organisation's duty to do one thing by one time.
///
/// @param id deterministic: `Ids.named("commitment:" + service + ":" + …)`, so that a duty found twice is one
/// @param service the service that owns the duty, by its application name
/// @param organizationId who owes it
/// @param subjectType what it is about, e.g. `REQUIREMENT`, `FINDING`, `HAZARD`
/// @param counterKey the requirement's counter, where the duty is one of several
/// @param periodStart first day of the period for which it is owed
/// @param periodEnd last day of that period
/// @param dueAt the first instant that is too late
/// @param quantityDue how many are owed; at least 1
/// @param quantityDone how many are done; may exceed what is owed
/// @param fulfilledAt when it was fulfilled; there exactly in state FULFILLED
public record CommitmentChanged(
        UUID id,
        String service,
        CommitmentKind kind,
        UUID organizationId,
        String subjectType,
        UUID subjectId,
        LocalizedText title,
        @Nullable UUID campaignId,
        @Nullable UUID requirementId,
        @Nullable String counterKey,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        OffsetDateTime dueAt,
        int quantityDue,
        int quantityDone,
        CommitmentState state,
        @Nullable OffsetDateTime fulfilledAt) {}
