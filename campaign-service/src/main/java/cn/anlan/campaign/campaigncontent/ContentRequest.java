package cn.anlan.campaign.campaigncontent;

import cn.anlan.china.code.DocumentNumber;
import cn.anlan.events.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The whole content of a campaign. What is absent is taken away.
@Schema(name = "CampaignContent")
public record ContentRequest(
        @NotNull LocalizedText title,

        @Size(max = 200) @Schema(examples = "隐患就是事故，风险就在身边") @Nullable
        String theme,

        @Size(max = 200)
        @Schema(examples = "南岸区安全生产委员会办公室", description = "Where it is another than the body that runs the campaign.")
        @Nullable
        String issuer,

        @Size(max = 100) @Schema(examples = "南安生办〔2020〕14号") @Nullable
        String documentNumber,

        @NotNull @Schema(examples = "2020-12-23") LocalDate startsOn,

        @Schema(examples = "2022-12-31", description = "Absent while it runs until further notice.") @Nullable
        LocalDate endsOn,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> goals,
        @Nullable @Size(max = 20) List<@NotNull @Valid CampaignPhase> phases,
        @Nullable @Size(max = 100) List<@NotNull @Valid RequirementForm> requirements) {

    /// @param campaignId names the requirements
    public CampaignContent content(UUID campaignId) {
        return new CampaignContent(
                title,
                blankToNull(theme),
                blankToNull(issuer),
                documentNumber == null || documentNumber.isBlank() ? null : DocumentNumber.normalise(documentNumber),
                startsOn,
                endsOn,
                goals == null ? List.of() : goals,
                phases == null ? List.of() : phases,
                requirements == null
                        ? List.of()
                        : requirements.stream()
                                .map(form -> form.requirement(campaignId))
                                .toList());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
