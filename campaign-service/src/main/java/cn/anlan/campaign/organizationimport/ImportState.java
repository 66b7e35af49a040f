package cn.anlan.campaign.organizationimport;

/// Where an import stands.
enum ImportState {
    QUEUED,
    RUNNING,
    /// The accepted rows are stored, or would be by a dry run.
    COMPLETED,
    /// Nothing is stored, because a row was refused.
    REFUSED,
    /// Nothing is stored, because the work broke off every time it was tried.
    FAILED
}
