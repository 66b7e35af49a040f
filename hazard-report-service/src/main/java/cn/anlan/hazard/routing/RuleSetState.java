package cn.anlan.hazard.routing;

import cn.anlan.events.LocalizedText;

/// Where a version of an office's routing rules stands. Only a draft can be changed; an office has one active version.
enum RuleSetState {
    DRAFT("草稿", "Draft"),
    ACTIVE("生效", "Active"),
    RETIRED("已停用", "Retired");

    private final LocalizedText label;

    RuleSetState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }
}
