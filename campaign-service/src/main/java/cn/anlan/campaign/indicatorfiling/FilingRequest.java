package cn.anlan.campaign.indicatorfiling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a unit files for an indicator.
@Schema(name = "IndicatorFilingRequest")
record FilingRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @NotNull UUID campaignId,

        @NotNull @Schema(description = "Whose figures they are.")
        UUID organizationId,

        @NotBlank
        @Size(max = 100)
        @Schema(examples = "qualified-enforcement", description = "The key of the campaign's requirement.")
        String indicatorKey,

        @Schema(examples = "2022-12-31", description = "A day of the period, today where it is left out.") @Nullable
        LocalDate asOf,

        @NotNull @Valid FiguresRequest figures) {}
