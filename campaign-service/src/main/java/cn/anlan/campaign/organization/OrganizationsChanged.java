package cn.anlan.campaign.organization;

import java.util.Collection;
import java.util.UUID;

/// Told within the transaction that adds or changes organisations.
public record OrganizationsChanged(Collection<UUID> ids) {}
