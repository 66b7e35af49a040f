package cn.anlan.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one activity record.
///
/// @param activityKind e.g. `LECTURE`
/// @param counterKey the counter towards which it counts, e.g. the lecturer's post `PARTY_HEAD`
/// @param participants people who took part
public record ActivityChanged(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String activityKind,
        LocalDate heldOn,
        @Nullable String counterKey,
        int participants,
        ActivityState state) {}
