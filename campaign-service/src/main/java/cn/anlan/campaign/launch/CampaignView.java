package cn.anlan.campaign.launch;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign, as the API shows it.
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        String code,
        LocalizedText title,
        String templateKey,
        int templateVersion,
        @Schema(description = "The body that runs it.") UUID organizationId,
        @Nullable String documentNumber,
        @Nullable String theme,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        CampaignStatus status,
        String statusLabel,

        @Schema(description = "Why it was cancelled, or concluded before its time.") @Nullable
        String closingReason,

        @Schema(description = "The day of its publication; absent for a draft.") @Nullable
        LocalDate publishedOn,

        @Schema(description = "Its stretches in order; none where it has no phases.")
        List<Phase> phases,

        List<Requirement> requirements,

        @Schema(description = "Whom each requirement addresses, in the order of the requirements.")
        List<AudienceSelector> audiences) {

    static CampaignView of(Campaign campaign, Language language) {
        return new CampaignView(
                campaign.id(),
                campaign.code(),
                campaign.title(),
                campaign.templateKey(),
                campaign.templateVersion(),
                campaign.ownerOrganizationId(),
                campaign.documentNumber(),
                campaign.theme(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.status(),
                language == Language.ZH_CN
                        ? campaign.status().label().zh()
                        : campaign.status().label().en(),
                campaign.closingReason(),
                campaign.publishedOn(),
                campaign.phases(),
                campaign.requirements().stream()
                        .map(CampaignRequirement::requirement)
                        .toList(),
                List.copyOf(campaign.audiences().values()));
    }
}
