package cn.anlan.reporting.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// One organisation's part in a campaign, as far as reports are concerned.
record Enrolment(UUID id, UUID organizationId, boolean enrolled, LocalDate enrolledOn, Set<UUID> requirementIds) {}
