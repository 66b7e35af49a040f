package cn.anlan.events.organization;

/// The level of administration on which a body stands, the highest first.
public enum AdministrativeLevel {
    /// 省级
    PROVINCE,
    /// 市级
    CITY,
    /// 县级
    COUNTY,
    /// 乡级
    TOWN,
    /// 村级
    VILLAGE,
    /// None: an enterprise, for one
    NONE
}
