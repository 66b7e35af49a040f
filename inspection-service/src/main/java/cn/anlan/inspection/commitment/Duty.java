package cn.anlan.inspection.commitment;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation owes and by when.
///
/// @param id deterministic, so that a duty found twice is one
/// @param checklistKey the checklist of a self-review
/// @param dueAt the first instant that is too late
public record Duty(
        UUID id,
        CommitmentKind kind,
        UUID organizationId,
        String subjectType,
        UUID subjectId,
        LocalizedText title,
        @Nullable UUID campaignId,
        @Nullable UUID requirementId,
        @Nullable String checklistKey,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        Instant dueAt) {}
