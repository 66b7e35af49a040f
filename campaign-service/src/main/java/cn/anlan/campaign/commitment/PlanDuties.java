package cn.anlan.campaign.commitment;

import cn.anlan.campaign.CampaignConfig;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.CampaignRequirement;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Announces new enrolments and opens what all of them owe, up to a horizon that moves on with time.
///
/// Launching a campaign and extending it are this one thing. It goes by bounded batches, each a transaction of a few
/// statements, so that a launch of any size takes little memory, shows its progress, and goes on where it was stopped.
@ApplicationScoped
public class PlanDuties {

    private final EnrolmentPlanTable plans;
    private final CommitmentTable commitments;
    private final CampaignRepository campaigns;
    private final CommitmentEvents commitmentEvents;
    private final EventFactory events;
    private final jakarta.enterprise.event.Event<CommitmentsOpened> commitmentsOpened;
    private final Outbox outbox;
    private final CampaignConfig config;
    private final Clock clock;
    private final CommitmentCalendar calendar = new CommitmentCalendar(WorkingDayCalendar.bundled());

    PlanDuties(
            EnrolmentPlanTable plans,
            CommitmentTable commitments,
            CampaignRepository campaigns,
            CommitmentEvents commitmentEvents,
            EventFactory events,
            jakarta.enterprise.event.Event<CommitmentsOpened> commitmentsOpened,
            Outbox outbox,
            CampaignConfig config,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.campaigns = campaigns;
        this.commitmentEvents = commitmentEvents;
        this.events = events;
        this.commitmentsOpened = commitmentsOpened;
        this.outbox = outbox;
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
        List<Event<?>> news = new ArrayList<>();
        var planned = new ArrayList<Commitment>();
        Map<SlotKey, List<CommitmentSlot>> slots = new HashMap<>();
        for (var enrolment : enrolments) {
            if (enrolment.isNew()) {
                news.add(announcement(campaign, enrolment));
            }
            slots.computeIfAbsent(SlotKey.of(enrolment), key -> slots(campaign, key))
                    .forEach(
                            slot -> planned.add(Commitment.open(CommitmentTerms.of(enrolment, slot), slot.quantity())));
        }
        var added = commitments.add(planned);
        var opened = planned.stream()
                .filter(commitment -> added.contains(commitment.id()))
                .toList();
        opened.stream().map(commitmentEvents::of).forEach(news::add);
        plans.markPlanned(enrolments, isPlannedWhole(campaign) ? LocalDate.MAX : horizon());
        outbox.appendAll(news);
        tell(campaign, opened);
    }

    private void tell(Campaign campaign, List<Commitment> opened) {
        var otherThanQuotas = opened.stream()
                .map(Commitment::terms)
                .filter(terms -> terms.kind() != CommitmentKind.ACTIVITY_QUOTA)
                .toList();
        if (!otherThanQuotas.isEmpty()) {
            commitmentsOpened.fire(new CommitmentsOpened(campaign, otherThanQuotas));
        }
    }

    private List<CommitmentSlot> slots(Campaign campaign, SlotKey key) {
        return calendar.slots(campaign, key.kind(), key.enrolledOn(), key.plannedTo(), horizon());
    }

    private Event<EnrolmentChanged> announcement(Campaign campaign, EnrolmentToPlan enrolment) {
        var requirementIds = campaign.requirementsFor(enrolment.kind()).stream()
                .map(CampaignRequirement::requirement)
                .map(requirement -> requirement.id())
                .toList();
        return events.of(
                EventTypes.ENROLMENT_CHANGED,
                enrolment.id(),
                enrolment.version(),
                new EnrolmentChanged(
                        enrolment.id(),
                        campaign.id(),
                        enrolment.organizationId(),
                        EnrolmentState.ENROLLED,
                        enrolment.enrolledOn(),
                        requirementIds));
    }

    /// A period may end after the campaign does, but no more than a year after.
    private boolean isPlannedWhole(Campaign campaign) {
        var endsOn = campaign.endsOn();
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
    private record SlotKey(OrganizationKind kind, LocalDate enrolledOn, LocalDate plannedTo) {
        static SlotKey of(EnrolmentToPlan enrolment) {
            return new SlotKey(enrolment.kind(), enrolment.enrolledOn(), enrolment.plannedTo());
        }
    }
}
