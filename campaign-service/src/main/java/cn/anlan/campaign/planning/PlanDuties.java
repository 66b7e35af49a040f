package cn.anlan.campaign.planning;

import cn.anlan.campaign.CampaignConfig;
import cn.anlan.campaign.commitment.FollowUps;
import cn.anlan.campaign.commitment.FollowUps.FollowUp;
import cn.anlan.campaign.enrolmentplan.AnnounceEnrolments;
import cn.anlan.campaign.enrolmentplan.EnrolmentPlanTable;
import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.CampaignStatus;
import cn.anlan.events.enrolment.EnrolmentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Announces new enrolments and opens what all of them owe, up to a horizon that moves on with time.
///
/// Launching a campaign, extending it, and planning it anew after an amendment are this one thing. It goes by bounded
/// batches, each a transaction of a few statements, so that a launch of any size takes little memory, shows its
/// progress, and goes on where it was stopped.
@ApplicationScoped
public class PlanDuties {

    private final EnrolmentPlanTable plans;
    private final CampaignRepository campaigns;
    private final AnnounceEnrolments announce;
    private final PlanSlots planSlots;
    private final FollowUps followUps;
    private final Event<DutiesPlanned> dutiesPlanned;
    private final CampaignConfig config;
    private final Clock clock;

    PlanDuties(
            EnrolmentPlanTable plans,
            CampaignRepository campaigns,
            AnnounceEnrolments announce,
            PlanSlots planSlots,
            FollowUps followUps,
            Event<DutiesPlanned> dutiesPlanned,
            CampaignConfig config,
            Clock clock) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.announce = announce;
        this.planSlots = planSlots;
        this.followUps = followUps;
        this.dutiesPlanned = dutiesPlanned;
        this.config = config;
        this.clock = clock;
    }

    /// Plans some enrolments.
    ///
    /// @return whether there may be more
    @Transactional
    boolean planNext() {
        var horizon = horizon();
        var batch = plans.lockNext(horizon, config.planningBatch());
        plan(batch, horizon);
        return batch.size() == config.planningBatch();
    }

    /// Plans what is due so many days after something that was fulfilled, and takes back what was planned after
    /// something that is fulfilled no longer.
    ///
    /// @return whether there may be more
    @Transactional
    boolean followNext() {
        var sinceById = followUps.take(config.planningBatch()).stream()
                .collect(Collectors.toMap(FollowUp::enrolmentId, FollowUp::since));
        var enrolments = plans.find(sinceById.keySet()).stream()
                .map(enrolment -> enrolment.plannedTo(
                        Objects.requireNonNull(sinceById.get(enrolment.id())).minusDays(1)))
                .collect(Collectors.groupingBy(EnrolmentToPlan::campaignId));
        enrolments.forEach((campaignId, members) -> {
            planSlots.planFollowers(campaigns.findById(campaignId), members, horizon());
            tell(members);
        });
        return !sinceById.isEmpty();
    }

    /// Makes sure that one organisation's duties are planned, and locks its enrolment until the transaction ends.
    ///
    /// @return the enrolment's id, or nothing when the organisation does not take part
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> planNow(UUID campaignId, UUID organizationId) {
        var horizon = horizon();
        var enrolment = plans.lock(campaignId, organizationId);
        plan(
                enrolment.stream()
                        .filter(found -> found.plannedTo().isBefore(horizon))
                        .toList(),
                horizon);
        return enrolment.map(EnrolmentToPlan::id);
    }

    /// All of a batch goes by one horizon, also when the month turns meanwhile: what is marked as planned was planned.
    private void plan(List<EnrolmentToPlan> enrolments, LocalDate horizon) {
        var byCampaign = enrolments.stream().collect(Collectors.groupingBy(EnrolmentToPlan::campaignId));
        byCampaign.forEach((campaignId, members) -> plan(campaigns.findById(campaignId), members, horizon));
    }

    private void plan(Campaign campaign, List<EnrolmentToPlan> enrolments, LocalDate horizon) {
        announce.announce(
                campaign, enrolments.stream().filter(each -> !each.announced()).toList(), EnrolmentState.ENROLLED);
        planSlots.plan(campaign, enrolments, horizon);
        plans.markPlanned(enrolments, isPlannedWhole(campaign, horizon) ? LocalDate.MAX : horizon);
        tell(enrolments);
    }

    private void tell(List<EnrolmentToPlan> enrolments) {
        dutiesPlanned.fire(new DutiesPlanned(idsOf(enrolments)));
    }

    private static List<UUID> idsOf(List<EnrolmentToPlan> enrolments) {
        return enrolments.stream().map(EnrolmentToPlan::id).toList();
    }

    /// A period may end after the campaign does, but no more than a year after.
    private boolean isPlannedWhole(Campaign campaign, LocalDate horizon) {
        var endsOn = campaign.endsOn();
        if (campaign.status() == CampaignStatus.CANCELLED) {
            return true;
        }
        return endsOn != null && !endsOn.plusYears(1).isAfter(horizon);
    }

    /// The end of a month, so that duties are extended once a month, not every day.
    private LocalDate horizon() {
        return LocalDate.now(clock)
                .plusMonths(config.planningHorizonMonths() + 1L)
                .withDayOfMonth(1)
                .minusDays(1);
    }
}
