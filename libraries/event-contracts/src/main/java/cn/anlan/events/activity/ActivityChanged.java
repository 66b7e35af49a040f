package cn.anlan.events.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one activity record. No names travel in it.
///
/// @param activityKind e.g. `LECTURE`
/// @param counterKey the counter towards which it counts, e.g. the lecturer's post `PARTY_HEAD`
/// @param participants people who took part
/// @param setting where it entered, e.g. `VILLAGE`
/// @param commitmentIds the commitments of its organisation towards which it counts at present; absent in old events
public record ActivityChanged(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String activityKind,
        LocalDate heldOn,
        @Nullable String counterKey,
        int participants,
        ActivityState state,
        @Nullable String setting,
        @Nullable String channel,
        @Nullable List<String> topics,
        @Nullable List<String> sectors,
        @Nullable List<UUID> commitmentIds) {}
