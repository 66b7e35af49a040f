package cn.anlan.calendar;

import cn.anlan.china.time.Deadline;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a campaign decides when its requirements come due.
///
/// @param startsOn its first day
/// @param endsOn its last day; nothing when it is open-ended
/// @param publishedOn nothing before its publication; what is counted from that is then not due
/// @param amendedAt when its last amendment took effect, if it has one
public record CampaignTerms(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate publishedOn,
        List<Phase> phases,
        List<Requirement> requirements,
        @Nullable OffsetDateTime amendedAt) {

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
                campaign.requirements(),
                campaign.amendment() == null ? null : campaign.amendment().effectiveAt());
    }

    /// Up to when the plan for a requirement is settled: what is due by then stays as it was planned, and nothing is
    /// asked for that time that was not asked before. An amendment changes the future only; so does a plan that is
    /// derived from a campaign above, which takes over what comes due after its publication.
    ///
    /// @return [OffsetDateTime#MIN] where nothing is settled
    public OffsetDateTime settledUntil(Requirement requirement) {
        var amended = amendedAt == null ? OffsetDateTime.MIN : amendedAt;
        if (requirement.inheritedFrom() == null || publishedOn == null) {
            return amended;
        }
        var takenOver = Deadline.endOf(publishedOn.minusDays(1)).at();
        return amended.isAfter(takenOver) ? amended : takenOver;
    }
}
