package cn.anlan.events.campaign;

/// Where a campaign stands. Drafts are not published.
public enum CampaignStatus {
    PUBLISHED,
    RUNNING,
    CONCLUDED,
    /// Called off: nothing of it is owed any more.
    CANCELLED,
    /// Concluded, and from now on for reading only.
    ARCHIVED
}
