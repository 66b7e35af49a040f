package cn.anlan.campaign.coverage;

import java.util.UUID;

/// The coverage of one unit.
record UnitCoverage(UUID organizationId, String organizationCode, String organizationName, CoverageSum sum) {}
