package cn.anlan.china.time;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/// Days that come again by an RFC 5545 rule: `FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15`.
///
/// Days only: a rule by the hour or finer is refused, and the time of day belongs to the [Deadline].
///
/// @param rule the RFC 5545 recurrence rule, without the `RRULE:` name
/// @param from the first day that may be an instance, and the anchor of intervals and counts; unlike in a calendar
///     entry it is no instance unless the rule says so
public record Recurrence(String rule, LocalDate from) {

    /// @throws IllegalArgumentException when the rule is not RFC 5545, is finer than a day, or its `UNTIL` is not a
    /// date
    public Recurrence {
        var parsed = parse(rule);
        if (parsed.getFreq().compareTo(Freq.DAILY) > 0) {
            throw new IllegalArgumentException("a rule of days cannot recur by the hour or finer");
        }
        if (parsed.getUntil() != null && !parsed.getUntil().isAllDay()) {
            throw new IllegalArgumentException("UNTIL in a rule of days is a date");
        }
        requireThatItHappens(parsed, from);
    }

    /// The days of the rule from the first to the last day, both included, in order.
    public List<LocalDate> within(LocalDate first, LocalDate last) {
        var dates = new TreeSet<LocalDate>();
        if (last.isBefore(from)) {
            return List.of();
        }
        var instances = parse(rule).iterator(dateTime(from));
        while (instances.hasNext()) {
            var instance = instances.nextDateTime();
            var date = LocalDate.of(instance.getYear(), instance.getMonth() + 1, instance.getDayOfMonth());
            if (date.isAfter(last)) {
                break;
            }
            if (!date.isBefore(first)) {
                dates.add(date);
            }
        }
        return List.copyOf(dates);
    }

    private static void requireThatItHappens(RecurrenceRule rule, LocalDate from) {
        try {
            // Looks for the first instance at once, and gives up on a rule that yields none.
            rule.iterator(dateTime(from));
        } catch (IllegalArgumentException gaveUp) {
            throw new IllegalArgumentException("the rule names days that never come", gaveUp);
        }
    }

    private static DateTime dateTime(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule of RFC 5545: " + e.getMessage(), e);
        }
    }
}
