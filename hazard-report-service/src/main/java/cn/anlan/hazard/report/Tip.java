package cn.anlan.hazard.report;

import org.jspecify.annotations.Nullable;

/// What a citizen tells. The description never leaves this service: it may name the one who tells it.
///
/// @param divisionCode canonical
public record Tip(
        HazardCategory category,
        String description,
        String divisionCode,
        @Nullable String address,
        @Nullable Place place,
        Reception reception) {}
