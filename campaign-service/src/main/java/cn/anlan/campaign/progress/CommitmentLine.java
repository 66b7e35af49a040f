package cn.anlan.campaign.progress;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A commitment with the names that a reader wants.
record CommitmentLine(
        UUID id,
        CommitmentKind kind,
        UUID campaignId,
        LocalizedText campaignTitle,
        UUID organizationId,
        String organizationName,
        UUID requirementId,
        @Nullable String counterKey,
        LocalizedText title,
        LocalDate periodStart,
        LocalDate periodEnd,
        OffsetDateTime dueAt,
        int quantityDue,
        int quantityDone,
        int quantityVerified,
        CommitmentState state,
        @Nullable OffsetDateTime fulfilledAt) {}
