package cn.anlan.china.time;

import java.time.LocalDate;

/// Whether a period counts that a campaign covers only in part.
public enum PartialPeriod {
    /// It counts when at least half of its days are covered: the rule where a notice says nothing.
    AT_LEAST_HALF,
    /// It counts when a single day is covered.
    INCLUDE,
    /// It counts only when every day is covered.
    EXCLUDE;

    /// Whether the period counts for a campaign from its first to its last day, both included.
    public boolean counts(CalendarPeriod period, LocalDate campaignStart, LocalDate campaignEnd) {
        int covered = period.daysWithin(campaignStart, campaignEnd);
        return switch (this) {
            case AT_LEAST_HALF -> 2 * covered >= period.days();
            case INCLUDE -> covered > 0;
            case EXCLUDE -> covered == period.days();
        };
    }
}
