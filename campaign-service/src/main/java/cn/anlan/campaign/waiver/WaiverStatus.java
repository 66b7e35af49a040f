package cn.anlan.campaign.waiver;

import cn.anlan.events.LocalizedText;
import java.util.Set;

/// Where a waiver stands, and where it may go from there.
enum WaiverStatus {
    REQUESTED("待审批", "Requested"),
    GRANTED("已同意", "Granted"),
    REFUSED("未同意", "Refused"),
    /// What is not due yet is owed again.
    REVOKED("已撤销", "Revoked"),
    /// Its last day has passed; what it released from stays released.
    EXPIRED("已到期", "Expired");

    private final LocalizedText label;

    WaiverStatus(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    boolean canBecome(WaiverStatus next) {
        return successors().contains(next);
    }

    LocalizedText label() {
        return label;
    }

    private Set<WaiverStatus> successors() {
        return switch (this) {
            case REQUESTED -> Set.of(GRANTED, REFUSED, EXPIRED);
            case GRANTED -> Set.of(REVOKED, EXPIRED);
            case REFUSED, REVOKED, EXPIRED -> Set.of();
        };
    }
}
