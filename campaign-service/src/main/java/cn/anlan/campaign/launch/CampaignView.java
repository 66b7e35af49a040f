package cn.anlan.campaign.launch;

import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.RequirementForm;
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

        @Schema(examples = "leaders-talk-safety-20201223-6e01b2d4")
        String code,

        LocalizedText title,

        @Schema(description = "Absent for a campaign that was drafted without one.", examples = "leaders-talk-safety")
        @Nullable
        String templateKey,

        int templateVersion,
        @Schema(description = "The body that runs it.") UUID organizationId,
        @Schema(examples = "南安生办〔2020〕14号") @Nullable String documentNumber,
        @Schema(examples = "领导干部讲安全") @Nullable String theme,
        @Nullable String issuer,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        CampaignStatus status,
        @Schema(examples = "进行中") String statusLabel,

        @Schema(description = "Why it was cancelled, or concluded before its time.", examples = "并入新的专项行动") @Nullable
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
