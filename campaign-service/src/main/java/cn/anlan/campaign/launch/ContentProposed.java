package cn.anlan.campaign.launch;

import cn.anlan.campaign.campaigncontent.CampaignContent;

/// Told before a campaign takes on a content, be it by an edit, an amendment or its publication. An observer that
/// has a reason against it throws the problem.
///
/// @param pointer where the content stands in the request
public record ContentProposed(Campaign campaign, CampaignContent content, String pointer) {}
