package cn.anlan.campaign.audience;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;

/// How many units of one kind, on one level, are reached.
public record AudienceCount(OrganizationKind kind, AdministrativeLevel level, int units) {}
