package cn.anlan.campaign.commitment;

import cn.anlan.campaign.CampaignConfig;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.CampaignStatus;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.enrolment.EnrolmentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /// Bounds the memory that a batch takes where a requirement comes due day by day.
    private static final int COMMITMENTS_AT_ONCE = 20_000;

    private final EnrolmentPlanTable plans;
    private final CampaignRepository campaigns;
    private final AnnounceEnrolments announce;
    private final ReviseCommitments revise;
    private final OpenCommitments open;
    private final Event<DutiesPlanned> dutiesPlanned;
    private final CampaignConfig config;
    private final Clock clock;
    private final CommitmentCalendar calendar = new CommitmentCalendar(WorkingDayCalendar.bundled());

    PlanDuties(
            EnrolmentPlanTable plans,
            CampaignRepository campaigns,
            AnnounceEnrolments announce,
            ReviseCommitments revise,
            OpenCommitments open,
            Event<DutiesPlanned> dutiesPlanned,
            CampaignConfig config,
            Clock clock) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.announce = announce;
        this.revise = revise;
        this.open = open;
        this.dutiesPlanned = dutiesPlanned;
        this.config = config;
        this.clock = clock;
    }

    /// Plans some enrolments.
    ///
    /// @return whether there may be more
    @Transactional
    boolean planNext() {
        var batch = plans.lockNext(horizon(), config.planningBatch());
        plan(batch);
        return batch.size() == config.planningBatch();
    }

    /// Makes sure that one organisation's duties are planned, and locks its enrolment until the transaction ends.
    ///
    /// @return the enrolment's id, or nothing when the organisation does not take part
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> planNow(UUID campaignId, UUID organizationId) {
        var enrolment = plans.lock(campaignId, organizationId);
        plan(enrolment.stream()
                .filter(found -> found.plannedTo().isBefore(horizon()))
                .toList());
        return enrolment.map(EnrolmentToPlan::id);
    }

    private void plan(List<EnrolmentToPlan> enrolments) {
        var byCampaign = enrolments.stream().collect(Collectors.groupingBy(EnrolmentToPlan::campaignId));
        byCampaign.forEach((campaignId, members) -> plan(campaigns.findById(campaignId), members));
    }

    private void plan(Campaign campaign, List<EnrolmentToPlan> enrolments) {
        announce.announce(
                campaign, enrolments.stream().filter(each -> !each.announced()).toList(), EnrolmentState.ENROLLED);
        var alike = enrolments.stream().collect(Collectors.groupingBy(SlotKey::of));
        alike.forEach((key, units) -> {
            var slots = slots(campaign, key);
            int atOnce = Math.max(1, COMMITMENTS_AT_ONCE / Math.max(slots.size(), key.perUnit()));
            for (int from = 0; from < units.size(); from += atOnce) {
                plan(campaign, key, slots, units.subList(from, Math.min(units.size(), from + atOnce)));
            }
        });
        plans.markPlanned(enrolments, isPlannedWhole(campaign) ? LocalDate.MAX : horizon());
        dutiesPlanned.fire(
                new DutiesPlanned(enrolments.stream().map(EnrolmentToPlan::id).toList()));
    }

    private void plan(Campaign campaign, SlotKey key, List<CommitmentSlot> slots, List<EnrolmentToPlan> units) {
        if (key.wasPlannedBefore()) {
            revise.revise(slots, units, key.plannedTo());
        }
        open.open(campaign, slots, units);
    }

    /// Of a campaign that was called off nothing is owed any more.
    private List<CommitmentSlot> slots(Campaign campaign, SlotKey key) {
        if (campaign.status() == CampaignStatus.CANCELLED) {
            return List.of();
        }
        return calendar.slots(
                new Cascade(campaigns.cascade(campaign)),
                key.requirementIds(),
                key.enrolledOn(),
                key.plannedTo(),
                horizon());
    }

    /// A period may end after the campaign does, but no more than a year after.
    private boolean isPlannedWhole(Campaign campaign) {
        var endsOn = campaign.endsOn();
        if (campaign.status() == CampaignStatus.CANCELLED) {
            return true;
        }
        return endsOn != null && !endsOn.plusYears(1).isAfter(horizon());
    }

    /// The end of a month, so that duties are extended once a month, not every day.
    private LocalDate horizon() {
        return LocalDate.now(clock)
                .plusMonths(config.planningHorizonMonths() + 1L)
                .withDayOfMonth(1)
                .minusDays(1);
    }

    /// What decides on the slots of an enrolment within its campaign.
    private record SlotKey(List<UUID> requirementIds, LocalDate enrolledOn, LocalDate plannedTo) {
        static SlotKey of(EnrolmentToPlan enrolment) {
            return new SlotKey(enrolment.requirementIds(), enrolment.enrolledOn(), enrolment.plannedTo());
        }

        /// How many commitments a unit may have already, roughly: those are read.
        int perUnit() {
            return wasPlannedBefore() ? 200 : 1;
        }

        boolean wasPlannedBefore() {
            return !plannedTo.equals(LocalDate.MIN);
        }
    }
}
