package cn.anlan.campaign.template;

/// A template, and which version of it that is.
public record VersionedTemplate(CampaignTemplate template, int version) {}
