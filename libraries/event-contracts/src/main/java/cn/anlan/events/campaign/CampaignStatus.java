package cn.anlan.events.campaign;

/// Where a campaign stands. Drafts are not published.
public enum CampaignStatus {
    PUBLISHED,
    RUNNING,
    CONCLUDED,
    CANCELLED
}
