package cn.anlan.events.campaign;

import java.time.OffsetDateTime;

/// The latest change of a published campaign. It changes the future only: what was due by then stays as it was planned,
/// and so does what was fulfilled; nothing new is asked for a time before it.
///
/// @param number 1 for the first
/// @param effectiveAt when it took effect
public record CampaignAmendment(int number, OffsetDateTime effectiveAt) {}
