package cn.anlan.hazard.unsealing;

import cn.anlan.events.LocalizedText;
import java.util.Set;

/// Where the opening of an identity stands, and where it may go from there.
enum UnsealingState {
    REQUESTED("待批准", "Requested"),
    APPROVED("已批准", "Approved"),
    REFUSED("未批准", "Refused"),
    /// Over before its time, or taken back before it was decided.
    ENDED("已结束", "Ended");

    private final LocalizedText label;

    UnsealingState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }

    boolean canBecome(UnsealingState next) {
        return successors().contains(next);
    }

    private Set<UnsealingState> successors() {
        return switch (this) {
            case REQUESTED -> Set.of(APPROVED, REFUSED, ENDED);
            case APPROVED -> Set.of(ENDED);
            case REFUSED, ENDED -> Set.of();
        };
    }
}
