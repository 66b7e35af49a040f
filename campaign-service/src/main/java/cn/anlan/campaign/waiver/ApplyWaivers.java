package cn.anlan.campaign.waiver;

import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.planning.DutiesPlanned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Releases also from what is planned after a waiver was granted.
@ApplicationScoped
class ApplyWaivers {

    private final WaiverRepository waivers;
    private final SettleCommitments commitments;

    ApplyWaivers(WaiverRepository waivers, SettleCommitments commitments) {
        this.waivers = waivers;
        this.commitments = commitments;
    }

    void onPlan(@Observes DutiesPlanned planned) {
        var released = waivers.toWaive(planned.enrolmentIds());
        if (!released.isEmpty()) {
            commitments.waive(released);
        }
    }
}
