package cn.anlan.hazard.rewardrule;

import cn.anlan.events.LocalizedText;

/// What a reporter is rewarded for.
public enum RewardGround {
    GENERAL_HAZARD("一般事故隐患", "General hazard"),
    MAJOR_HAZARD("重大事故隐患和违法行为", "Major hazard or illegal act"),
    CONCEALED_ACCIDENT("瞒报谎报事故", "Concealed or falsely reported accident");

    private final LocalizedText label;

    RewardGround(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
