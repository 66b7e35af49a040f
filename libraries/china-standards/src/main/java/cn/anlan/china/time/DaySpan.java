package cn.anlan.china.time;

import java.time.LocalDate;

/// Days in a row.
///
/// @param first the first, included
/// @param last the last, included
public record DaySpan(LocalDate first, LocalDate last) {

    /// @throws IllegalArgumentException when it ends before it begins
    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }
}
