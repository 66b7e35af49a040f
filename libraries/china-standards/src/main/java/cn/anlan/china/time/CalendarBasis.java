package cn.anlan.china.time;

/// What an answer about working days rests on.
public enum CalendarBasis {
    /// The State Council's notice for that time.
    PUBLISHED,
    /// No notice yet: weekends only, to be planned again when the notice arrives.
    WEEKENDS_ONLY;

    /// The weaker of two bases.
    public CalendarBasis and(CalendarBasis other) {
        return this == PUBLISHED ? other : this;
    }
}
