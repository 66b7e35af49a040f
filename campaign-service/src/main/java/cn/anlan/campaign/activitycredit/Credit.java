package cn.anlan.campaign.activitycredit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment towards which a record counts.
@Schema(name = "ActivityCredit")
public record Credit(
        UUID commitmentId,
        UUID campaignId,
        UUID requirementId,
        @Schema(examples = "PARTY_HEAD") @Nullable String counterKey,
        LocalDate periodStart,
        LocalDate periodEnd,
        OffsetDateTime dueAt) {}
