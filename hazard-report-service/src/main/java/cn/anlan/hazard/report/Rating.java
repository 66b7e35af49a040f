package cn.anlan.hazard.report;

import cn.anlan.events.LocalizedText;

/// How content the reporter is with the handling (好差评).
public enum Rating {
    VERY_SATISFIED(5, "非常满意", "Very satisfied"),
    SATISFIED(4, "满意", "Satisfied"),
    BASICALLY_SATISFIED(3, "基本满意", "Basically satisfied"),
    DISSATISFIED(2, "不满意", "Dissatisfied"),
    VERY_DISSATISFIED(1, "非常不满意", "Very dissatisfied");

    private final int points;
    private final LocalizedText label;

    Rating(int points, String zh, String en) {
        this.points = points;
        label = new LocalizedText(zh, en);
    }

    /// As published: 5 is best.
    public int points() {
        return points;
    }

    public LocalizedText label() {
        return label;
    }
}
