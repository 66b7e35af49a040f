package cn.anlan.reporting.ledger;

import cn.anlan.events.LocalizedText;

/// How a commitment stands in time. A waived or cancelled one stands nowhere.
public enum Timeliness {
    /// Not done, not due yet.
    OPEN("未到期", "Not due yet"),
    /// Not done, past its due time, and can still be made good.
    OVERDUE("逾期未完成", "Overdue"),
    /// Done before its due time.
    ON_TIME("按时完成", "On time"),
    /// Done at or after its due time.
    LATE("逾期完成", "Late"),
    /// Not done, past its due time, and can no longer be made good: the quota's period or the campaign is over.
    MISSED("未完成", "Missed");

    private final LocalizedText label;

    Timeliness(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
