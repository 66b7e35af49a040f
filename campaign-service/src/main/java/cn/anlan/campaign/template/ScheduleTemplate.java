package cn.anlan.campaign.template;

import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.PartialPeriod;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a requirement is due, counted from the campaign's start.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ScheduleTemplate")
public record ScheduleTemplate(@Nullable HolidayPolicy holidayPolicy, List<Part> parts) {

    /// Every day that it names.
    Stream<String> namedDays() {
        return parts.stream().flatMap(Part::namedDays);
    }

    /// The requirements from which days are counted.
    public Stream<String> requirementKeys() {
        return parts.stream().flatMap(part -> switch (part.from()) {
            case Anchor.Due(var requirement) -> Stream.of(requirement);
            case Anchor.Fulfilment(var requirement) -> Stream.of(requirement);
            case null, default -> Stream.empty();
        });
    }

    /// One part of a schedule; exactly one of `dates`, `rule`, `each`, `window` and `from` is given.
    ///
    /// @param dates days, each as [TemplateDay] says it
    /// @param rule an RFC 5545 rule that begins with the campaign
    /// @param each a calendar period, due on its last day where `due` does not say otherwise
    /// @param window a span within which it has to be done
    /// @param from an event in the course of the campaign; due `days` after it
    /// @param by the time of day, `24:00` for its end
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "SchedulePartTemplate")
    public record Part(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> dates,
            @Nullable String rule,
            @Nullable CalendarPeriod each,
            @Nullable PartialPeriod partial,
            @Nullable Due due,
            @Nullable Window window,
            @Nullable Anchor from,
            @Nullable Integer days,
            @Nullable DayCount count,
            @Nullable String by) {

        Stream<String> namedDays() {
            return window == null
                    ? dates.stream()
                    : Stream.concat(Stream.ofNullable(window.opens()), Stream.ofNullable(window.closes()));
        }
    }

    /// Where something is due that is owed once a period: `days` after its end, or on a `day` of a month.
    ///
    /// @param monthsAfter 0 for the period's last month, 1 for the month that follows it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PeriodDueTemplate")
    public record Due(
            @Nullable Integer days,
            @Nullable DayCount count,
            @Nullable Integer monthsAfter,
            @Nullable Integer day) {}

    /// The days of a phase, or from one day to another.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WindowTemplate")
    public record Window(
            @Nullable String phase,
            @Nullable String opens,
            @Nullable String closes) {}
}
