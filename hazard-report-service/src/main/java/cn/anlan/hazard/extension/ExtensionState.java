package cn.anlan.hazard.extension;

import cn.anlan.events.LocalizedText;

/// Where a request for more time stands.
public enum ExtensionState {
    REQUESTED("待审批", "Requested"),
    APPROVED("已同意", "Approved"),
    REFUSED("未同意", "Refused");

    private final LocalizedText label;

    ExtensionState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }
}
