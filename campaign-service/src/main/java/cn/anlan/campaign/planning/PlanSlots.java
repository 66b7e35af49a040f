package cn.anlan.campaign.planning;

import cn.anlan.campaign.commitment.CommitmentSlot;
import cn.anlan.campaign.commitment.FollowedRequirements;
import cn.anlan.campaign.commitment.OpenCommitments;
import cn.anlan.campaign.commitment.ReviseCommitments;
import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.CampaignStatus;
import cn.anlan.china.time.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Works out what enrolments of one campaign owe after the day up to which they are planned, and has it opened,
/// moved or cancelled: at once for all that owe alike.
@ApplicationScoped
class PlanSlots {

    /// Bounds the memory that a batch takes where a requirement comes due day by day.
    private static final int COMMITMENTS_AT_ONCE = 20_000;

    private final CampaignRepository campaigns;
    private final Fulfilments fulfilments;
    private final ReviseCommitments revise;
    private final OpenCommitments open;
    private final CommitmentCalendar calendar = new CommitmentCalendar(WorkingDayCalendar.bundled());

    PlanSlots(CampaignRepository campaigns, Fulfilments fulfilments, ReviseCommitments revise, OpenCommitments open) {
        this.campaigns = campaigns;
        this.fulfilments = fulfilments;
        this.revise = revise;
        this.open = open;
    }

    void plan(Campaign campaign, List<EnrolmentToPlan> enrolments, LocalDate horizon) {
        boolean isCalledOff = campaign.status() == CampaignStatus.CANCELLED;
        plan(campaign, enrolments, horizon, Function.identity(), (slots, key, units) -> {
            if (isCalledOff) {
                revise.callOff(units, key.plannedTo());
            } else {
                revise.revise(campaign, slots, units, key.plannedTo());
            }
        });
    }

    /// Only of the requirements that are counted from the fulfilment of others.
    void planFollowers(Campaign campaign, List<EnrolmentToPlan> enrolments, LocalDate horizon) {
        var followers = FollowedRequirements.of(campaign).followers();
        plan(
                campaign,
                enrolments,
                horizon,
                asked -> asked.only(followers),
                (slots, key, units) -> revise.revise(campaign, slots, units, key.plannedTo(), followers));
    }

    private void plan(
            Campaign campaign,
            List<EnrolmentToPlan> enrolments,
            LocalDate horizon,
            Function<Asked, Asked> narrowed,
            Revision revision) {
        Map<UUID, List<Fulfilment>> fulfilled = fulfilments.of(
                campaign, enrolments.stream().map(EnrolmentToPlan::id).toList());
        var alike = enrolments.stream()
                .collect(Collectors.groupingBy(enrolment -> new SlotKey(
                        narrowed.apply(Asked.of(enrolment, fulfilled.getOrDefault(enrolment.id(), List.of()))),
                        enrolment.plannedTo())));
        alike.forEach((key, units) -> {
            var slots = slots(campaign, key, horizon);
            int atOnce = Math.max(1, COMMITMENTS_AT_ONCE / Math.max(slots.size(), key.perUnit()));
            for (int from = 0; from < units.size(); from += atOnce) {
                var some = units.subList(from, Math.min(units.size(), from + atOnce));
                if (key.wasPlannedBefore()) {
                    revision.revise(slots, key, some);
                }
                open.open(campaign, slots, some);
            }
        });
    }

    /// Of a campaign that was called off nothing is owed any more.
    private List<CommitmentSlot> slots(Campaign campaign, SlotKey key, LocalDate horizon) {
        if (campaign.status() == CampaignStatus.CANCELLED) {
            return List.of();
        }
        return calendar.slots(new Cascade(campaigns.cascade(campaign)), key.asked(), key.plannedTo(), horizon);
    }

    @FunctionalInterface
    private interface Revision {
        void revise(List<CommitmentSlot> slots, SlotKey key, List<EnrolmentToPlan> units);
    }

    /// What decides on the slots of an enrolment within its campaign.
    private record SlotKey(Asked asked, LocalDate plannedTo) {

        /// How many commitments a unit may have already, roughly: those are read.
        int perUnit() {
            return wasPlannedBefore() ? 200 : 1;
        }

        boolean wasPlannedBefore() {
            return !plannedTo.equals(LocalDate.MIN);
        }
    }
}
