package cn.anlan.campaign.coverage;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.commitment.DuePeriod;
import cn.anlan.campaign.commitment.DuePeriods;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.leadership.LeaderNames;
import cn.anlan.campaign.organization.TreeParts;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads who of the leaders was trained, for a part of the tree that the caller sees.
@ApplicationScoped
class ReadCoverage {

    private final CampaignRepository campaigns;
    private final TreeParts treeParts;
    private final DuePeriods periods;
    private final CoverageTables tables;
    private final LeaderNames names;
    private final OrganizationScope scope;

    ReadCoverage(
            CampaignRepository campaigns,
            TreeParts treeParts,
            DuePeriods periods,
            CoverageTables tables,
            LeaderNames names,
            OrganizationScope scope) {
        this.campaigns = campaigns;
        this.treeParts = treeParts;
        this.periods = periods;
        this.tables = tables;
        this.names = names;
        this.scope = scope;
    }

    /// What is asked about.
    ///
    /// @param top the top of the part of the tree
    record Question(TrainingRule rule, DuePeriod period, UUID top) {}

    /// A post with the people that its answer names.
    ///
    /// @param former who held it in the period, and does not count
    /// @param names of all of them
    record ExplainedPost(CountedPost post, List<FormerHolder> former, Map<UUID, String> names) {}

    /// @param organizationId the top of the part of the tree; the caller's own body where it is left out
    /// @param periodEnd the period's last day; the period of today, or the last one, where it is left out
    /// @throws ProblemException `not-found` for what does not exist or is not for the caller to see
    @Transactional
    Question question(UUID campaignId, String key, @Nullable UUID organizationId, @Nullable LocalDate periodEnd) {
        var rule = campaigns
                .findByIdOptional(campaignId)
                .filter(campaign -> campaigns.isSeenBy(scope.viewer(), campaignId))
                .flatMap(campaign -> TrainingRule.of(campaign, key))
                .orElseThrow(ProblemException::notFound);
        var period = periods.find(rule.requirementId(), periodEnd).orElseThrow(ProblemException::notFound);
        return new Question(rule, period, treeParts.top(organizationId));
    }

    TreeCoverage tree(Question question) {
        return tables.tree(question.rule(), question.period().end(), question.top(), scope.viewer());
    }

    List<UnitCoverage> units(Question question, boolean missing, String after, int limit) {
        return tables.units(
                question.rule(), question.period().end(), question.top(), scope.viewer(), missing, after, limit);
    }

    /// @param afterCode the unit after which to begin, empty for the first page
    List<ExplainedPost> posts(
            Question question, @Nullable Outcome outcome, String afterCode, @Nullable UUID afterPost, int limit) {
        var posts = tables.posts(
                question.rule(),
                question.period().end(),
                question.top(),
                scope.viewer(),
                outcome,
                afterCode,
                afterPost,
                limit);
        var former = tables.formerHolders(posts).stream().collect(Collectors.groupingBy(FormerHolder::postId));
        var people = names.of(Stream.concat(
                        posts.stream().map(CountedPost::personId).filter(Objects::nonNull),
                        former.values().stream().flatMap(List::stream).map(FormerHolder::personId))
                .distinct()
                .toList());
        return posts.stream()
                .map(post -> new ExplainedPost(post, former.getOrDefault(post.postId(), List.of()), people))
                .toList();
    }

    boolean isJudged(Question question) {
        return periods.isOver(question.period());
    }
}
