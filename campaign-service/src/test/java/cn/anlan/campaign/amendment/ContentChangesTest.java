package cn.anlan.campaign.amendment;

import static cn.anlan.campaign.launch.Campaigns.content;
import static cn.anlan.campaign.launch.Campaigns.each;
import static cn.anlan.campaign.launch.Campaigns.on;
import static cn.anlan.campaign.launch.Campaigns.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.amendment.ContentChange.Kind;
import cn.anlan.campaign.amendment.ContentChange.Part;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.events.campaign.CalendarPeriod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentChangesTest {

    @Test
    void shouldFindNothingBetweenEqualContents() {
        var content = content(report("progress", on("2022-07-31")));

        assertThat(ContentChanges.between(content, content(report("progress", on("2022-07-31")))))
                .isEmpty();
    }

    @Test
    void shouldNameWhatCameWentAndChanged() {
        var before = content(report("progress", on("2022-07-31")), report("plan", on("2022-06-10")));
        var after = content(report("progress", on("2022-08-31")), report("summary", each(CalendarPeriod.YEAR)));

        assertThat(ContentChanges.between(before, ending(after, "2023-06-30")))
                .containsExactly(
                        new ContentChange(Part.CAMPAIGN, Kind.CHANGED, null, List.of("endsOn")),
                        new ContentChange(Part.REQUIREMENT, Kind.CHANGED, "progress", List.of("schedule")),
                        new ContentChange(Part.REQUIREMENT, Kind.REMOVED, "plan", List.of()),
                        new ContentChange(Part.REQUIREMENT, Kind.ADDED, "summary", List.of()));
    }

    private static CampaignContent ending(CampaignContent content, String endsOn) {
        return new CampaignContent(
                content.title(),
                content.theme(),
                content.issuer(),
                content.documentNumber(),
                content.startsOn(),
                LocalDate.parse(endsOn),
                content.goals(),
                content.phases(),
                content.requirements());
    }
}
