package cn.anlan.campaign.waiver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks to be released: from one commitment, or from a requirement until a day.
@Schema(description = "Names a commitment; or a campaign, an organisation, one of its requirements, and a day.")
record RequestWaiverRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @Schema(description = "The one commitment.") @Nullable
        UUID commitmentId,

        @Nullable UUID campaignId,
        @Nullable UUID organizationId,
        @Nullable UUID requirementId,

        @Schema(examples = "2021-12-31", description = "Releases from all that the requirement plans up to this day.")
        @Nullable
        LocalDate until,

        @NotBlank @Size(max = 1000) @Schema(examples = "正在撤并，停止运行")
        String reason) {}
