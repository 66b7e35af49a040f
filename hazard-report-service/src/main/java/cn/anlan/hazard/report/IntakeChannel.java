package cn.anlan.hazard.report;

import cn.anlan.events.LocalizedText;

/// The way on which a report came in.
public enum IntakeChannel {
    PUBLIC("随手拍", "Public"),
    /// An employee against the own employer.
    WHISTLEBLOWER("吹哨人", "Whistleblower"),
    INFORMATION_OFFICER("信息员", "Information officer"),
    HOTLINE("热线电话", "Hotline"),
    LETTER("来信", "Letter"),
    VISIT("来访", "Visit"),
    PORTAL("政务门户", "Portal");

    private final LocalizedText label;

    IntakeChannel(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }

    /// Whether a clerk writes down what somebody else tells.
    public boolean isRecordedByClerks() {
        return this == HOTLINE || this == LETTER || this == VISIT;
    }
}
