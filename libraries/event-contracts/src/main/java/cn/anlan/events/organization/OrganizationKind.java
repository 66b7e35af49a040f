package cn.anlan.events.organization;

/// What a body in the organisation tree is.
public enum OrganizationKind {
    /// 安委会
    COMMITTEE,
    /// 安委办: acts for the committee or government above it
    COMMITTEE_OFFICE,
    /// 人民政府 of a province, city, district or town
    GOVERNMENT,
    /// 部门, 成员单位
    DEPARTMENT,
    /// 生产经营单位
    ENTERPRISE,
    /// 事业单位, school, hospital
    INSTITUTION
}
