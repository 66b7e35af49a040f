package cn.anlan.events.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one organisation filed for an indicator in a period. Values of many are added up, never averaged.
///
/// @param indicatorKey names the indicator within its campaign
/// @param periodEnd the period's last day
/// @param value numerator ÷ denominator, and 0 where there is nothing to measure
/// @param numerator from 0 to the denominator
/// @param denominator 0 where there is nothing to measure
/// @param state what is returned counts for nothing
public record IndicatorChanged(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String indicatorKey,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable IndicatorState state) {}
