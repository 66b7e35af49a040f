package cn.anlan.campaign.launch;

import cn.anlan.events.LocalizedText;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign, as the API shows it.
@Schema(name = "Campaign")
public record CampaignView(
        UUID id,
        String code,
        LocalizedText title,

        @Schema(description = "Absent for a campaign that was drafted without one.") @Nullable
        String templateKey,

        int templateVersion,
        @Schema(description = "The body that runs it.") UUID organizationId,
        @Nullable String documentNumber,
        @Nullable String theme,
        @Nullable String issuer,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        CampaignStatus status,
        String statusLabel,

        @Schema(description = "Why it was cancelled, or concluded before its time.") @Nullable
        String closingReason,

        @Schema(description = "The day of its publication; absent for a draft.") @Nullable
        LocalDate publishedOn,

        @Schema(description = "The campaign above that it carries out.") @Nullable
        UUID parentId,

        @Schema(description = "The amendment of the campaign above that it follows.") @Nullable
        Integer parentAmendment,

        @Schema(description = "An amendment of the campaign above that is still to be adopted.") @Nullable
        Integer pendingAmendment,

        @Schema(description = "How often it was changed since its publication.")
        int amendments,

        @Nullable OffsetDateTime amendedAt,
        List<String> goals,
        List<CampaignPhase> phases,
        List<RequirementForm> requirements) {

    public static CampaignView of(Campaign campaign, Language language) {
        var content = campaign.content();
        return new CampaignView(
                campaign.id(),
                campaign.code(),
                campaign.title(),
                campaign.templateKey(),
                campaign.templateVersion(),
                campaign.ownerOrganizationId(),
                campaign.documentNumber(),
                campaign.theme(),
                content.issuer(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.status(),
                language == Language.ZH_CN
                        ? campaign.status().label().zh()
                        : campaign.status().label().en(),
                campaign.closingReason(),
                campaign.publishedOn(),
                campaign.parentId(),
                campaign.parentAmendment(),
                campaign.pendingAmendment(),
                campaign.amendmentNumber(),
                campaign.amendedAt(),
                content.goals(),
                content.phases(),
                content.requirements().stream().map(RequirementForm::of).toList());
    }
}
