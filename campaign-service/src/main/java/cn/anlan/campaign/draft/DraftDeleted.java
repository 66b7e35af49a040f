package cn.anlan.campaign.draft;

import java.util.UUID;

/// Told within the transaction that throws a draft away, before its row goes.
public record DraftDeleted(UUID campaignId) {}
