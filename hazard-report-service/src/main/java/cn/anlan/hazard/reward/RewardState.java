package cn.anlan.hazard.reward;

import cn.anlan.events.LocalizedText;
import java.util.Set;

/// Where the claim of a reward stands, and where it may go from there.
public enum RewardState {
    CLAIMED("待核定", "Claimed"),
    PROPOSED("待审批", "Proposed"),
    APPROVED("已批准", "Approved"),
    /// Also for who is excluded: staff of regulators and their close relatives.
    REFUSED("不予奖励", "Refused"),
    PAID("已发放", "Paid");

    private final LocalizedText label;

    RewardState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }

    boolean canBecome(RewardState next) {
        return successors().contains(next);
    }

    private Set<RewardState> successors() {
        return switch (this) {
            case CLAIMED -> Set.of(PROPOSED, REFUSED);
            // What another does not approve is proposed anew, or refused.
            case PROPOSED -> Set.of(CLAIMED, APPROVED, REFUSED);
            case APPROVED -> Set.of(PAID);
            case REFUSED, PAID -> Set.of();
        };
    }
}
