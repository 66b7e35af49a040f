package cn.anlan.events.campaign;

/// Whether a period counts of which the campaign covers only a part.
public enum PartialPeriod {
    /// It counts when the campaign covers at least half of its days.
    AT_LEAST_HALF,
    INCLUDE,
    EXCLUDE
}
