package cn.anlan.campaign.organization;

import cn.anlan.events.LocalizedText;

/// The four grades of safety risk, the highest first; each has its colour on risk maps.
public enum RiskGrade {
    /// Red
    MAJOR("重大风险", "Major risk"),
    /// Orange
    LARGER("较大风险", "Larger risk"),
    /// Yellow
    GENERAL("一般风险", "General risk"),
    /// Blue
    LOW("低风险", "Low risk");

    private final LocalizedText label;

    RiskGrade(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
