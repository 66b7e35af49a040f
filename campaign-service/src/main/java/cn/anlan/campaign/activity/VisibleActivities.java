package cn.anlan.campaign.activity;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records within the current actor's scope.
@ApplicationScoped
class VisibleActivities {

    private final ActivityRepository activities;
    private final CampaignRepository campaigns;
    private final OrganizationScope scope;
    private final OrganizationDirectory directory;

    VisibleActivities(
            ActivityRepository activities,
            CampaignRepository campaigns,
            OrganizationScope scope,
            OrganizationDirectory directory) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.scope = scope;
        this.directory = directory;
    }

    /// @throws ProblemException `not-found` for what is out of scope
    ActivityRecord get(UUID id) {
        return activities
                .findByIdOptional(id)
                .filter(activity -> scope.covers(activity.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    /// The record as its editor saw it, locked: who comes second is told so.
    ActivityRecord get(UUID id, @Nullable String ifMatch) {
        var activity = locked(id);
        ETags.requireMatch(ifMatch, activity.version());
        return activity;
    }

    /// The record as an office saw it that is above its unit, in the tree or by the responsibility table. An office and
    /// the body for which it acts are one.
    ActivityRecord getFromAbove(UUID id, @Nullable String ifMatch) {
        var activity = locked(id);
        var seat = Optional.ofNullable(scope.viewer()).flatMap(directory::seatOf);
        if (seat.equals(directory.seatOf(activity.organizationId()))) {
            throw ProblemException.of(CommonProblem.FORBIDDEN)
                    .withDetail("不能核实本单位的记录", "Nobody verifies the records of his own unit");
        }
        ETags.requireMatch(ifMatch, activity.version());
        return activity;
    }

    /// The record, locked to be changed.
    ActivityRecord locked(UUID id) {
        var activity = activities
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        campaigns.findById(activity.campaignId()).requireOpen();
        return activity;
    }
}
