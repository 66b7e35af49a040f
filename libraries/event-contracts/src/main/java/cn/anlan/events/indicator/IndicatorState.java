package cn.anlan.events.indicator;

/// Where an organisation's figures for an indicator stand.
public enum IndicatorState {
    FILED,
    /// Confirmed by an office above.
    VERIFIED,
    /// Sent back to the organisation.
    RETURNED
}
