package cn.anlan.campaign.amendment;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.RequirementForm;
import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign as one amendment left it.
@Schema(name = "CampaignVersion")
record VersionView(
        int number,
        @Nullable String reason,
        OffsetDateTime effectiveAt,
        LocalizedText title,
        @Nullable String theme,
        @Nullable String issuer,
        @Nullable String documentNumber,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> goals,
        List<CampaignPhase> phases,
        List<RequirementForm> requirements) {

    static VersionView of(CampaignVersion version) {
        CampaignContent content = version.content();
        return new VersionView(
                version.number(),
                version.reason(),
                version.madeAt(),
                content.title(),
                content.theme(),
                content.issuer(),
                content.documentNumber(),
                content.startsOn(),
                content.endsOn(),
                content.goals(),
                content.phases(),
                content.requirements().stream().map(RequirementForm::of).toList());
    }
}
