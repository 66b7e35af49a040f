package cn.anlan.campaign.launch;

/// Told within the transaction that calls a published campaign off: whatever is open is not owed any more.
public record CampaignCancelled(Campaign campaign) {}
