package cn.anlan.events.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// One organisation's value of an indicator in a period.
///
/// @param indicatorKey names the indicator within its campaign
/// @param periodEnd the period's last day
public record IndicatorChanged(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String indicatorKey,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal value) {}
