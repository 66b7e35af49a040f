package cn.anlan.campaign.progress;

import cn.anlan.events.LocalizedText;

/// What a figure of a campaign's progress counts.
///
/// Whether a duty is due or missing is a question of the time at which it is asked: nobody has to touch a record for a
/// figure to follow the clock.
enum Measure {
    /// All that is asked, whenever it is due: what is open and what is done.
    OWED("commitment.state in ('OPEN', 'FULFILLED')", "应完成", "Owed"),
    /// What has come due.
    DUE("commitment.state in ('OPEN', 'FULFILLED') and commitment.due_at <= ?", "已到期", "Due"),
    DONE("commitment.state = 'FULFILLED'", "已完成", "Done"),
    /// Done, and as much of it verified as is owed.
    VERIFIED(
            "commitment.state = 'FULFILLED' and commitment.quantity_verified >= commitment.quantity_due",
            "已核实",
            "Verified"),
    /// Done at or after its due time.
    LATE("commitment.state = 'FULFILLED' and commitment.fulfilled_at >= commitment.due_at", "逾期完成", "Late"),
    /// Due, and not done.
    MISSING("commitment.state = 'OPEN' and commitment.due_at <= ?", "未完成", "Missing"),
    /// Not done, and not due yet.
    AHEAD("commitment.state = 'OPEN' and commitment.due_at > ?", "未到期", "Ahead"),
    /// Released from the duty.
    WAIVED("commitment.state = 'WAIVED'", "已免除", "Waived");

    private final String condition;
    private final LocalizedText label;

    Measure(String condition, String zh, String en) {
        this.condition = condition;
        this.label = new LocalizedText(zh, en);
    }

    /// Says of a row of `commitment` whether it is counted.
    String condition() {
        return condition;
    }

    /// Whether the condition asks for the time.
    boolean dependsOnTime() {
        return condition.contains("?");
    }

    LocalizedText label() {
        return label;
    }
}
