package cn.anlan.campaign.launch;

/// Told within the transaction that changes what a published campaign asks for. What is due by [Campaign#amendedAt],
/// and what is fulfilled, stays as it was planned; all else follows the campaign as it now is.
public record CampaignAmended(Campaign campaign, String reason) {}
