package cn.anlan.china.code;

/// The levels of administrative divisions, the highest first.
public enum DivisionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE,
    /// A place known only to its own administration, such as a development zone without a national code.
    LOCAL
}
