package cn.anlan.calendar;

import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a campaign decides when its requirements come due.
///
/// @param startsOn its first day
/// @param endsOn its last day; nothing when it is open-ended
/// @param publishedOn nothing before its publication; what is counted from that is then not due
public record CampaignTerms(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate publishedOn,
        List<Phase> phases,
        List<Requirement> requirements) {

    public CampaignTerms {
        phases = List.copyOf(phases);
        requirements = List.copyOf(requirements);
    }

    public static CampaignTerms of(CampaignChanged campaign) {
        return new CampaignTerms(
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.publishedOn(),
                campaign.phases(),
                campaign.requirements());
    }
}
