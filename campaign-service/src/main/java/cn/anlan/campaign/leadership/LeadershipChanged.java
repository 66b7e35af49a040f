package cn.anlan.campaign.leadership;

import java.util.UUID;

/// Told within the transaction that changes who holds the posts of an organisation.
public record LeadershipChanged(UUID organizationId) {}
