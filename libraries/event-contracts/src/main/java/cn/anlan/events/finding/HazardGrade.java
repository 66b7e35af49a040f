package cn.anlan.events.finding;

/// How grave a hazard is.
public enum HazardGrade {
    /// 一般隐患
    GENERAL,
    /// 重大事故隐患
    MAJOR
}
