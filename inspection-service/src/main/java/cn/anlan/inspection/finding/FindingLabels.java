package cn.anlan.inspection.finding;

import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.problem.Language;

/// What people read for the ledger's enums.
final class FindingLabels {

    private FindingLabels() {}

    static String of(FindingStatus state, Language language) {
        return switch (state) {
            case OPEN -> text(language, "待整改", "Open");
            case PLANNED -> text(language, "整改中", "Being rectified");
            case RECTIFIED -> text(language, "待复查", "Awaiting reinspection");
            case CLOSED -> text(language, "已销号", "Closed out");
        };
    }

    static String of(FindingSource source, Language language) {
        return switch (source) {
            case SELF_REVIEW -> text(language, "对照检查", "Self-review");
            case INSPECTION -> text(language, "检查", "Inspection");
            case HAZARD_REPORT -> text(language, "群众举报", "Public report");
        };
    }

    static String of(HazardGrade grade, Language language) {
        return switch (grade) {
            case GENERAL -> text(language, "一般隐患", "General hazard");
            case MAJOR -> text(language, "重大事故隐患", "Major hazard");
        };
    }

    private static String text(Language language, String zh, String en) {
        return switch (language) {
            case ZH_CN -> zh;
            case EN -> en;
        };
    }
}
