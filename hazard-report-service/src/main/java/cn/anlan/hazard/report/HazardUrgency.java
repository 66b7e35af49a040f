package cn.anlan.hazard.report;

import cn.anlan.events.LocalizedText;

/// How soon harm is to be feared, as the reporter sees it.
public enum HazardUrgency {
    ORDINARY("一般", "Ordinary"),
    URGENT("紧急", "Urgent"),
    /// People are in danger now.
    IMMINENT("危急", "Imminent");

    private final LocalizedText label;

    HazardUrgency(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
