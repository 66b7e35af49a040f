package cn.anlan.campaign.indicator;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.commitment.DuePeriod;
import cn.anlan.campaign.commitment.DuePeriods;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.TreeParts;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads an indicator of a campaign for a part of the tree that the caller sees.
@ApplicationScoped
class ReadIndicator {

    private final CampaignRepository campaigns;
    private final TreeParts treeParts;
    private final DuePeriods periods;
    private final IndicatorSums sums;
    private final OrganizationScope scope;

    ReadIndicator(
            CampaignRepository campaigns,
            TreeParts treeParts,
            DuePeriods periods,
            IndicatorSums sums,
            OrganizationScope scope) {
        this.campaigns = campaigns;
        this.treeParts = treeParts;
        this.periods = periods;
        this.sums = sums;
        this.scope = scope;
    }

    /// What is asked about.
    ///
    /// @param top the top of the part of the tree
    record Question(Indicator indicator, DuePeriod period, UUID top) {}

    /// @param organizationId the top of the part of the tree; the caller's own body where it is left out
    /// @param periodEnd the period's last day; the period of today, or the last one, where it is left out
    /// @throws ProblemException `not-found` for what does not exist or is not for the caller to see
    @Transactional
    Question question(UUID campaignId, String key, @Nullable UUID organizationId, @Nullable LocalDate periodEnd) {
        var indicator = campaigns
                .findByIdOptional(campaignId)
                .filter(campaign -> campaigns.isSeenBy(scope.viewer(), campaignId))
                .flatMap(campaign -> Indicator.of(campaign, key))
                .orElseThrow(ProblemException::notFound);
        var period = periods.find(indicator.requirementId(), periodEnd).orElseThrow(ProblemException::notFound);
        return new Question(indicator, period, treeParts.top(organizationId));
    }

    IndicatorSum sum(Question question) {
        return sums.sum(question.indicator(), question.period().end(), question.top(), scope.viewer());
    }

    List<IndicatorGap> gaps(Question question, String after, int limit) {
        return sums.gaps(question.indicator(), question.period().end(), question.top(), scope.viewer(), after, limit);
    }

    /// Whether the day has come by which the threshold has to be reached.
    boolean isJudged(Question question) {
        return periods.isOver(question.period());
    }
}
