package cn.anlan.campaign.leadinggroup;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A unit that has not set up its leading group, though the campaign asks every unit to.
@Schema(name = "UnitWithoutLeadingGroup")
record UnitWithoutGroup(UUID organizationId, String organizationCode, String organizationName) {}
