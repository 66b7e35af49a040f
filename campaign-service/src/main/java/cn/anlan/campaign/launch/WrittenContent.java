package cn.anlan.campaign.launch;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.campaigncontent.PhasesJson;
import cn.anlan.campaign.campaigncontent.RequirementsJson;
import cn.anlan.events.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the office wrote into a campaign, in the campaign's columns. It is replaced as a whole.
@Embeddable
class WrittenContent {

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private @Nullable String theme;

    private @Nullable String issuer;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private List<String> goals;

    @Convert(converter = PhasesJson.class)
    private List<CampaignPhase> phases;

    @Convert(converter = RequirementsJson.class)
    private List<CampaignRequirement> requirements;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected WrittenContent() {}

    WrittenContent(CampaignContent content) {
        titleZh = content.title().zh();
        titleEn = content.title().en();
        theme = content.theme();
        issuer = content.issuer();
        documentNumber = content.documentNumber();
        startsOn = content.startsOn();
        endsOn = content.endsOn();
        goals = content.goals();
        phases = content.phases();
        requirements = content.requirements();
    }

    CampaignContent content() {
        return new CampaignContent(
                new LocalizedText(titleZh, titleEn),
                theme,
                issuer,
                documentNumber,
                startsOn,
                endsOn,
                goals,
                phases,
                requirements);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    List<CampaignRequirement> requirements() {
        return requirements;
    }
}
