package cn.anlan.campaign.progress;

import java.util.List;

/// To whom commitments are owed: to a campaign itself, to the plans that carry it out, or to any of these. A unit
/// owes each duty to one of them only.
enum CascadeShare {
    OWN(List.of(false)),
    PLANS(List.of(true)),
    WHOLE(List.of(false, true));

    private final List<Boolean> ofPlans;

    CascadeShare(List<Boolean> ofPlans) {
        this.ofPlans = ofPlans;
    }

    /// What `of_plans` is of the sums that belong to it.
    List<Boolean> ofPlans() {
        return ofPlans;
    }
}
