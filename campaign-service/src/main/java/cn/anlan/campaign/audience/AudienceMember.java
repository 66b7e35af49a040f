package cn.anlan.campaign.audience;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import java.util.UUID;

/// A unit that is reached.
///
/// @param asked the keys of the selectors that reach it
public record AudienceMember(
        UUID id, String code, String name, OrganizationKind kind, AdministrativeLevel level, List<UUID> asked) {}
