package cn.anlan.campaign.organizationimport;

/// How an import ended.
enum ImportState {
    /// The accepted rows are stored, or would be by a dry run.
    COMPLETED,
    /// Nothing is stored, because a row was refused.
    REFUSED
}
