package cn.anlan.campaign.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/// A day that a template names before the campaign has dates.
///
/// | Written | Means |
/// |---|---|
/// | `P7D`, `P1M` | so long after the campaign's first day |
/// | `--06-16` | the first 16 June from the campaign's first day on |
/// | `value:summary-day` | what was filled in for that open value |
/// | `END` | the campaign's last day |
public final class TemplateDay {

    public static final String END = "END";
    private static final String VALUE = "value:";
    private static final String MONTH_DAY = "--";

    private final LocalDate startsOn;
    private final Map<String, LocalDate> values;

    /// @param values what was filled in, by the keys of the open values
    public TemplateDay(LocalDate startsOn, Map<String, LocalDate> values) {
        this.startsOn = startsOn;
        this.values = Map.copyOf(values);
    }

    /// The open value that the text refers to.
    public static Optional<String> valueIn(String text) {
        return text.startsWith(VALUE) ? Optional.of(text.substring(VALUE.length())) : Optional.empty();
    }

    /// The day that is so named, but for `END`.
    ///
    /// @throws IllegalArgumentException when the text names no day, or a value that was not filled in
    public LocalDate on(String text) {
        var value = valueIn(text);
        if (value.isPresent()) {
            return value.map(values::get)
                    .orElseThrow(() -> new IllegalArgumentException("nothing was filled in for " + text));
        }
        try {
            return text.startsWith(MONTH_DAY) ? next(MonthDay.parse(text)) : startsOn.plus(Period.parse(text));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(text + " names no day", malformed);
        }
    }

    /// The last day of something that lasts until then: a period is counted through its last day.
    public LocalDate through(String text) {
        return text.startsWith("P") ? on(text).minusDays(1) : on(text);
    }

    private LocalDate next(MonthDay day) {
        var thisYear = day.atYear(startsOn.getYear());
        return thisYear.isBefore(startsOn) ? day.atYear(startsOn.getYear() + 1) : thisYear;
    }
}
