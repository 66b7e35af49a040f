package cn.anlan.campaign.organizationimport;

/// What a bad row does to the others.
enum ImportMode {
    /// One refused row refuses the file.
    ALL_OR_NOTHING,
    /// Good rows are stored; refused ones, and what hangs below them, are not.
    ROW_BY_ROW
}
