package cn.anlan.events.roster;

import java.time.LocalDate;
import java.util.UUID;

/// One organisation's roster for a campaign. Whom it names never travels.
///
/// @param members how many people it names
/// @param complete whether every required post is filled
public record RosterChanged(
        UUID id, UUID campaignId, UUID organizationId, LocalDate asOf, int members, boolean complete) {}
