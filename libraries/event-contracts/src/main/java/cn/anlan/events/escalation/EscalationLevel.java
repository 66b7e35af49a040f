package cn.anlan.events.escalation;

/// How far an overdue duty has been pressed.
public enum EscalationLevel {
    /// 催报
    REMINDER,
    /// 提醒函
    REMINDER_LETTER,
    /// 约谈
    ADMONITORY_INTERVIEW,
    /// 督办
    SUPERVISE_ORDER,
    /// 通报
    CIRCULAR
}
