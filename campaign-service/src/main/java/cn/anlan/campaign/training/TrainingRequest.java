package cn.anlan.campaign.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A training that leaders took part in.
@Schema(name = "TrainingRequest")
record TrainingRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull @Schema(description = "Who held it.") UUID organizationId,

        @NotBlank
        @Size(max = 64)
        @Schema(examples = "LEADER_TRAINING", description = "An activity kind of the campaigns it is to count for.")
        String kind,

        @NotNull @Schema(examples = "2021-04-20") LocalDate trainedOn,

        @Schema(description = "The record of the activity, as evidence.") @Nullable
        UUID activityRecordId,

        @NotEmpty @Size(max = 500) @Schema(description = "Who took part, of those who hold or held leadership posts.")
        List<@NotNull UUID> personIds) {}
