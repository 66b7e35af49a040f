package cn.anlan.hazard.report;

import java.util.UUID;

/// Who takes a step for an office or a unit. A reporter is never one.
///
/// @param subject as the identity provider knows him
public record Person(String subject, UUID organizationId) {}
