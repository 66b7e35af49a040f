package cn.anlan.hazard.exposure;

import cn.anlan.events.LocalizedText;
import java.util.Set;

/// Where an exposure stands, and where it may go from there. That its time is over is no state: nobody does anything.
public enum ExposureState {
    PROPOSED("待遮蔽", "Proposed"),
    /// Faces and plates are hidden; may be done over.
    REDACTED("待审核", "Redacted"),
    PUBLISHED("已曝光", "Published"),
    REFUSED("未通过", "Refused"),
    WITHDRAWN("已撤下", "Withdrawn");

    private final LocalizedText label;

    ExposureState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }

    boolean canBecome(ExposureState next) {
        return successors().contains(next);
    }

    private Set<ExposureState> successors() {
        return switch (this) {
            case PROPOSED -> Set.of(REDACTED, REFUSED);
            case REDACTED -> Set.of(REDACTED, PUBLISHED, REFUSED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case REFUSED, WITHDRAWN -> Set.of();
        };
    }
}
