package cn.anlan.campaign.commitment;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/// One period for which a requirement is owed.
///
/// @param end its last day, by which it is named
/// @param dueAt the first instant that is too late
public record DuePeriod(LocalDate end, OffsetDateTime dueAt) {}
