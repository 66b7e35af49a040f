package cn.anlan.campaign.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The template that a campaign was kept as.
@Schema(name = "SavedTemplate")
record SavedTemplateView(String key, int version) {}
