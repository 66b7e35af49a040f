package cn.anlan.campaign.launch;

/// Told within the transaction that ends a campaign before its time: what its last day leaves out is not owed any more.
public record CampaignShortened(Campaign campaign) {}
