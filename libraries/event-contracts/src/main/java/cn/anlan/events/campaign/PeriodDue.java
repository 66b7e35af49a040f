package cn.anlan.events.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The day on which something is due that is owed once a period, where it is not the end of the period's last day.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeriodDue.DaysAfter.class, name = "DAYS_AFTER"),
    @JsonSubTypes.Type(value = PeriodDue.DayOfMonth.class, name = "DAY_OF_MONTH")
})
@Schema(
        name = "PeriodDue",
        oneOf = {PeriodDue.DaysAfter.class, PeriodDue.DayOfMonth.class})
public sealed interface PeriodDue {

    /// So many days after the period's last day.
    ///
    /// @param days how many; zero for the last day itself
    /// @param by the time of day in China
    @Schema(name = "PeriodDueDaysAfter")
    record DaysAfter(int days, DayCount count, LocalTime by) implements PeriodDue {}

    /// On a day of the period's last month or of one that follows it.
    ///
    /// @param monthsAfter 0 for the period's last month, 1 for the month that follows it
    /// @param day the day of the month; in a month that is shorter, its last
    /// @param by the time of day in China
    @Schema(name = "PeriodDueDayOfMonth")
    record DayOfMonth(int monthsAfter, int day, LocalTime by) implements PeriodDue {}
}
