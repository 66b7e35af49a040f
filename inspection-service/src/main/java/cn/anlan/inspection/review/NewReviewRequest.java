package cn.anlan.inspection.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewReviewRequest(
        @Schema(description = "Chosen by clients that work offline.") @Nullable
        UUID id,

        @Schema(description = "The campaign that asks for the review.") @Nullable
        UUID campaignId,

        @NotNull UUID organizationId,

        @NotBlank @Schema(examples = "responsibility-2023-e")
        String checklistKey) {}
