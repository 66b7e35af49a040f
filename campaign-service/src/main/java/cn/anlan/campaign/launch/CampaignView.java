package cn.anlan.campaign.launch;

import cn.anlan.events.LocalizedText;
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
        @Schema(description = "The body that runs it.") UUID organizationId,
        @Nullable String documentNumber,
        @Nullable String theme,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        CampaignStatus status,
        String statusLabel,
        List<Requirement> requirements) {

    static CampaignView of(Campaign campaign, Language language) {
        return new CampaignView(
                campaign.id(),
                campaign.code(),
                campaign.title(),
                campaign.templateKey(),
                campaign.ownerOrganizationId(),
                campaign.documentNumber(),
                campaign.theme(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.status(),
                label(campaign.status(), language),
                campaign.requirements().stream()
                        .map(CampaignRequirement::requirement)
                        .toList());
    }

    private static String label(CampaignStatus status, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (status) {
            case DRAFT -> chinese ? "草稿" : "Draft";
            case PUBLISHED -> chinese ? "已发布" : "Published";
            case RUNNING -> chinese ? "进行中" : "Running";
            case CONCLUDED -> chinese ? "已结束" : "Concluded";
        };
    }
}
