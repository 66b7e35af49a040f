package cn.anlan.reporting.hazard;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.hazard.HazardState;

/// What people call the published states of hazard reports.
public final class HazardLabels {

    private HazardLabels() {}

    public static LocalizedText of(HazardState state) {
        return switch (state) {
            case SUBMITTED -> new LocalizedText("待受理", "Submitted");
            case ACCEPTED -> new LocalizedText("已受理", "Accepted");
            case REJECTED -> new LocalizedText("不予受理", "Rejected");
            case TRANSFERRED -> new LocalizedText("已转办", "Transferred");
            case SUBSTANTIATED -> new LocalizedText("已查实", "Substantiated");
            case UNSUBSTANTIATED -> new LocalizedText("不属实", "Unsubstantiated");
            case RECTIFYING -> new LocalizedText("整改中", "Being rectified");
            case CLOSED -> new LocalizedText("已办结", "Closed");
        };
    }
}
