package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.AnnounceEnrolments;
import cn.anlan.campaign.enrolmentplan.EnrolmentPlanTable;
import cn.anlan.campaign.enrolmentplan.EnrolmentToPlan;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Lets units leave the campaigns of a part of the tree that they have left, or when they are closed, and come back
/// to them. ADR 0024 says by which rules.
@ApplicationScoped
class FollowUnits {

    /// After those who enrol newcomers.
    private static final int LATE = 4_000;

    private final EnrolmentPlanTable enrolments;
    private final CommitmentTable commitments;
    private final ChangeCommitments changes;
    private final AnnounceEnrolments announce;
    private final CampaignRepository campaigns;
    private final Clock clock;

    FollowUnits(
            EnrolmentPlanTable enrolments,
            CommitmentTable commitments,
            ChangeCommitments changes,
            AnnounceEnrolments announce,
            CampaignRepository campaigns,
            Clock clock) {
        this.enrolments = enrolments;
        this.commitments = commitments;
        this.changes = changes;
        this.announce = announce;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    void onChange(@Observes @Priority(LATE) OrganizationsChanged event) {
        if (event.ids().isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        leave(enrolments.leave(event.ids(), today), today);
        enrolments.comeBack(event.ids(), today);
        enrolments.stepIntoPlaces(event.ids(), today);
    }

    private void leave(List<EnrolmentToPlan> leavers, LocalDate today) {
        if (leavers.isEmpty()) {
            return;
        }
        changes.change(
                commitments.lockDueAfter(
                        leavers.stream().map(EnrolmentToPlan::id).toList(), today),
                Commitment::leave);
        leavers.stream()
                .collect(Collectors.groupingBy(EnrolmentToPlan::campaignId))
                .forEach((campaignId, units) ->
                        announce.announce(campaigns.findById(campaignId), units, EnrolmentState.LEFT));
    }
}
