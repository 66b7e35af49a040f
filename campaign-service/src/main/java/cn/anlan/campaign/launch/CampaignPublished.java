package cn.anlan.campaign.launch;

/// Told within the transaction that publishes a campaign.
public record CampaignPublished(Campaign campaign) {}
