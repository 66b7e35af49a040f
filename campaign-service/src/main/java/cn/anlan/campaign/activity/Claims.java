package cn.anlan.campaign.activity;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.planning.PlanDuties;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplates;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out towards which enrolments a request is to count, and locks them: whoever counts holds their locks.
@ApplicationScoped
class Claims {

    private final CampaignRepository campaigns;
    private final CampaignTemplates templates;
    private final PlanDuties planDuties;
    private final Database database;
    private final Clock clock;

    Claims(
            CampaignRepository campaigns,
            CampaignTemplates templates,
            PlanDuties planDuties,
            Database database,
            Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.planDuties = planDuties;
        this.database = database;
        this.clock = clock;
    }

    /// The claims that a request makes, if the rules allow it. The duties towards which it may count are planned.
    ///
    /// @param earlier enrolments towards which the record counted so far; they are locked too
    List<Claim> of(ActivityRequest request, Collection<UUID> earlier) {
        var wanted = Stream.concat(Stream.of(request.ownClaim()), request.furtherClaims().stream())
                .toList();
        var campaignIds =
                wanted.stream().map(ClaimRequest::campaignId).distinct().toList();
        lock(request.organizationId(), campaignIds, earlier);
        Map<UUID, UUID> enrolments = new HashMap<>();
        Map<UUID, Campaign> enrolledIn = new HashMap<>();
        for (var campaignId : campaignIds) {
            planDuties.planNow(campaignId, request.organizationId()).ifPresent(enrolmentId -> {
                var campaign = campaigns.findById(campaignId);
                campaign.requireOpen();
                enrolments.put(campaignId, enrolmentId);
                enrolledIn.put(campaignId, campaign);
            });
        }
        ActivityRules.check(
                request, enrolledIn, template(enrolledIn.get(request.campaignId())), OffsetDateTime.now(clock));
        return wanted.stream()
                .map(claim -> new Claim(
                        Objects.requireNonNull(enrolments.get(claim.campaignId())),
                        claim.campaignId(),
                        claim.activityKind(),
                        claim.counterKey()))
                .toList();
    }

    /// Locks the enrolments towards which a record counts.
    void lock(ActivityRecord activity) {
        lock(activity.organizationId(), List.of(), activity.enrolmentIds());
    }

    /// All at once and in one order, so that nobody waits in a circle.
    private void lock(UUID organizationId, Collection<UUID> campaignIds, Collection<UUID> enrolmentIds) {
        database.query(
                """
                select id from enrolment
                where id = any (?) or (organization_id = ? and campaign_id = any (?))
                order by id
                for update
                """,
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", enrolmentIds, id -> id),
                organizationId,
                SqlArray.of("uuid", campaignIds, id -> id));
    }

    private @Nullable CampaignTemplate template(@Nullable Campaign campaign) {
        if (campaign == null) {
            return null;
        }
        return Optional.ofNullable(campaign.templateKey())
                .flatMap(key -> templates.find(key, campaign.templateVersion()))
                .orElse(null);
    }
}
