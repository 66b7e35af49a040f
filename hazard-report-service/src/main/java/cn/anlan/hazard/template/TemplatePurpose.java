package cn.anlan.hazard.template;

import cn.anlan.events.LocalizedText;

/// What a template answers.
public enum TemplatePurpose {
    REJECTED("不予受理", "Rejection"),
    MORE_WANTED("补正", "More wanted"),
    FIXED("已整改", "Fixed"),
    UNFIXED("未整改办结", "Left unfixed"),
    UNFOUNDED("不属实", "Unfounded"),
    UPHELD("维持原结果", "Upheld");

    private final LocalizedText label;

    TemplatePurpose(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    LocalizedText label() {
        return label;
    }
}
