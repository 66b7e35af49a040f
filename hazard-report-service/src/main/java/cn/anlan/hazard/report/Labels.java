package cn.anlan.hazard.report;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.Language;

/// What people read in place of a constant.
public final class Labels {

    private Labels() {}

    public static LocalizedText of(HazardState state) {
        return switch (state) {
            case SUBMITTED -> new LocalizedText("已提交", "Submitted");
            case ACCEPTED -> new LocalizedText("已受理", "Accepted");
            case REJECTED -> new LocalizedText("不予受理", "Rejected");
            case TRANSFERRED -> new LocalizedText("已转办", "Transferred");
            case SUBSTANTIATED -> new LocalizedText("已查实", "Substantiated");
            case UNSUBSTANTIATED -> new LocalizedText("不属实", "Unsubstantiated");
            case RECTIFYING -> new LocalizedText("整改中", "Being rectified");
            case CLOSED -> new LocalizedText("已办结", "Closed");
        };
    }

    public static LocalizedText of(HazardGrade grade) {
        return switch (grade) {
            case GENERAL -> new LocalizedText("一般隐患", "General hazard");
            case MAJOR -> new LocalizedText("重大事故隐患", "Major hazard");
        };
    }

    public static String in(LocalizedText text, Language language) {
        return switch (language) {
            case ZH_CN -> text.zh();
            case EN -> text.en();
        };
    }
}
