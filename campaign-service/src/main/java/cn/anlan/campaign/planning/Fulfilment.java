package cn.anlan.campaign.planning;

import java.time.LocalDate;
import java.util.UUID;

/// An organisation has fulfilled what a requirement asked of it for one due date, with all of its counters.
///
/// @param dueKey names the due date, also when that moves
/// @param day on which it was known to be done
record Fulfilment(UUID requirementId, String dueKey, LocalDate day) {}
