package cn.anlan.events.campaign;

/// What proof of something done is wanted.
public enum EvidenceKind {
    PHOTO,
    VIDEO,
    /// Minutes, rules, plans, reports.
    DOCUMENT,
    /// 签到表
    ATTENDANCE_LIST,
    LINK
}
