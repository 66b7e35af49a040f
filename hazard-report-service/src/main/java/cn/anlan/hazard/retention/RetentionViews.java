package cn.anlan.hazard.retention;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked and answered about the end of retention.
final class RetentionViews {

    private RetentionViews() {}

    @Schema(name = "RetentionRunRequest")
    record Order(
            @NotNull @Schema(description = "Only tell what would be destroyed.", examples = "true")
            Boolean dryRun) {}

    /// @param cases the first hundred of what is due; only of a dry run
    /// @param destroyed how many keys were destroyed; only of a real run
    @Schema(name = "RetentionRun")
    record Run(
            boolean dryRun,

            @Schema(description = "Reports closed before this have had their time.")
            OffsetDateTime closedBefore,

            @Nullable Integer destroyed,

            @Schema(description = "What is due, at most a hundred; of a dry run.")
            List<Case> cases,

            @Schema(description = "Whether more is due than is listed.")
            boolean more) {}

    @Schema(name = "RetentionCase")
    record Case(
            UUID reportId,
            @Schema(examples = "AL231122-7K3M9Q2D") String trackingNumber,
            OffsetDateTime closedAt) {

        static Case of(DeletionRegister.Due due) {
            return new Case(due.reportId(), due.trackingNumber(), due.closedAt());
        }
    }

    @Schema(name = "DeletionEntry")
    record Deletion(
            UUID reportId,
            @Schema(examples = "AL231122-7K3M9Q2D") String trackingNumber,
            OffsetDateTime closedAt,

            @Schema(description = "The rule by which it was destroyed.", examples = "1095")
            int retentionDays,

            String orderedBy,
            OffsetDateTime orderedAt,

            @Schema(description = "Missing while it is under way.") @Nullable
            OffsetDateTime destroyedAt) {

        static Deletion of(DeletionRegister.Entry entry) {
            return new Deletion(
                    entry.reportId(),
                    entry.trackingNumber(),
                    entry.closedAt(),
                    entry.retentionDays(),
                    entry.orderedBy(),
                    entry.orderedAt(),
                    entry.destroyedAt());
        }
    }
}
