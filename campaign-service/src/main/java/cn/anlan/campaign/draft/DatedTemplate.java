package cn.anlan.campaign.draft;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.PhaseTemplate;
import cn.anlan.campaign.template.RequirementTemplate;
import cn.anlan.campaign.template.ScheduleTemplate;
import cn.anlan.campaign.template.TemplateDay;
import cn.anlan.china.code.DocumentNumber;
import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.Recurrence;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.PeriodDue;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A template put on the calendar: everything it counts from the start becomes a date.
public final class DatedTemplate {

    private static final String END_OF_DAY = "24:00";

    private final CampaignTemplate template;
    private final int version;
    private final LocalDate startsOn;
    private final TemplateDay day;

    /// @param values what was filled in for what the template leaves open
    public DatedTemplate(CampaignTemplate template, int version, LocalDate startsOn, Map<String, LocalDate> values) {
        this.template = template;
        this.version = version;
        this.startsOn = startsOn;
        this.day = new TemplateDay(startsOn, values);
    }

    CampaignTemplate template() {
        return template;
    }

    int version() {
        return version;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return template.ends() == null ? null : day.through(template.ends());
    }

    List<Phase> phases() {
        var phases = new ArrayList<Phase>();
        var next = startsOn;
        for (PhaseTemplate phase : template.phases()) {
            var starts = phase.starts() == null ? next : day.on(phase.starts());
            var ends = lastDay(phase.ends());
            phases.add(new Phase(phase.key(), phase.title(), starts, ends));
            next = ends.plusDays(1);
        }
        return phases;
    }

    /// A draft after the template.
    public Campaign draft(
            UUID id, @Nullable LocalizedText title, UUID ownerOrganizationId, @Nullable String documentNumber) {
        return Campaign.afterTemplate(
                id, ownerOrganizationId, template.key(), version, content(id, title, documentNumber));
    }

    /// What a campaign after the template says, until its office writes it otherwise.
    CampaignContent content(UUID campaignId, @Nullable LocalizedText title, @Nullable String documentNumber) {
        return new CampaignContent(
                title == null ? template.title() : title,
                template.theme(),
                null,
                documentNumber == null ? null : DocumentNumber.normalise(documentNumber),
                startsOn,
                endsOn(),
                List.of(),
                phases().stream().map(CampaignPhase::of).toList(),
                requirements(campaignId));
    }

    /// @param campaignId names the requirements, so that a campaign made again under its id is the same
    List<CampaignRequirement> requirements(UUID campaignId) {
        return template.requirements().stream()
                .map(requirement -> new CampaignRequirement(
                        dated(requirement, campaignId),
                        Objects.requireNonNullElse(requirement.audience(), template.audience()),
                        requirement.noMoreThan()))
                .toList();
    }

    private Requirement dated(RequirementTemplate requirement, UUID campaignId) {
        return new Requirement(
                Ids.named("requirement:" + campaignId + ":" + requirement.key()),
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                requirement.phase(),
                requirement.hasToBeKept(),
                schedule(requirement.schedule()),
                requirement.target(),
                requirement.checklistKey(),
                requirement.activityKinds(),
                requirement.threshold(),
                requirement.emptyReportCounts(),
                requirement.evidence(),
                null,
                null);
    }

    private Schedule schedule(ScheduleTemplate schedule) {
        return new Schedule(
                schedule.parts().stream().flatMap(this::parts).toList(),
                Objects.requireNonNullElse(schedule.holidayPolicy(), HolidayPolicy.NONE));
    }

    private Stream<SchedulePart> parts(ScheduleTemplate.Part part) {
        var by = timeOf(part.by());
        if (part.each() != null) {
            return Stream.of(periods(part, part.each(), by));
        }
        if (part.rule() != null) {
            return Stream.of(new SchedulePart.Rule(part.rule(), firstDayOf(part.rule()), null, by));
        }
        if (part.window() != null) {
            return Stream.of(window(part.window(), by));
        }
        if (part.from() != null) {
            return Stream.of(relative(part.from(), part.days(), part.count(), by));
        }
        return dates(part.dates(), by);
    }

    /// The end is not a date: it may be moved, and what is due by it moves along.
    private Stream<SchedulePart> dates(List<String> dates, LocalTime by) {
        var parts = new ArrayList<SchedulePart>();
        var days = dates.stream()
                .filter(date -> !date.equals(TemplateDay.END))
                .map(day::on)
                .toList();
        if (!days.isEmpty()) {
            parts.add(new SchedulePart.Dates(days, by));
        }
        if (dates.contains(TemplateDay.END)) {
            parts.add(relative(new Anchor.End(), null, null, by));
        }
        return parts.stream();
    }

    private static SchedulePart periods(ScheduleTemplate.Part part, CalendarPeriod each, LocalTime by) {
        var partial = Objects.requireNonNullElse(part.partial(), PartialPeriod.AT_LEAST_HALF);
        var due = part.due();
        if (due == null) {
            return new SchedulePart.Periods(
                    each,
                    partial,
                    by.equals(Deadline.END_OF_DAY) ? null : new PeriodDue.DaysAfter(0, DayCount.CALENDAR, by));
        }
        if (due.day() != null) {
            return new SchedulePart.Periods(
                    each,
                    partial,
                    new PeriodDue.DayOfMonth(Objects.requireNonNullElse(due.monthsAfter(), 0), due.day(), by));
        }
        return new SchedulePart.Periods(
                each,
                partial,
                new PeriodDue.DaysAfter(
                        Objects.requireNonNullElse(due.days(), 0),
                        Objects.requireNonNullElse(due.count(), DayCount.CALENDAR),
                        by));
    }

    private SchedulePart window(ScheduleTemplate.Window window, LocalTime by) {
        if (window.phase() != null) {
            var phase = phases().stream()
                    .filter(found -> found.key().equals(window.phase()))
                    .findFirst()
                    .orElseThrow();
            return new SchedulePart.Window(phase.startsOn(), phase.endsOn(), by);
        }
        return new SchedulePart.Window(
                day.on(Objects.requireNonNull(window.opens())), lastDay(Objects.requireNonNull(window.closes())), by);
    }

    private static SchedulePart relative(
            Anchor anchor, @Nullable Integer days, @Nullable DayCount count, LocalTime by) {
        return new SchedulePart.Relative(
                anchor, Objects.requireNonNullElse(days, 0), Objects.requireNonNullElse(count, DayCount.CALENDAR), by);
    }

    private LocalDate lastDay(String text) {
        return text.equals(TemplateDay.END)
                ? Objects.requireNonNull(endsOn(), "a campaign without end has no day of its end")
                : day.through(text);
    }

    /// The first day on which the rule falls after the campaign has begun; people expect to read that one.
    private LocalDate firstDayOf(String rule) {
        var days = new Recurrence(rule, startsOn).within(startsOn, startsOn.plusYears(10));
        return days.isEmpty() ? startsOn : days.getFirst();
    }

    private static LocalTime timeOf(@Nullable String by) {
        return by == null || by.equals(END_OF_DAY) ? Deadline.END_OF_DAY : LocalTime.parse(by);
    }
}
