package cn.anlan.campaign.launch;

import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.PartTemplate;
import cn.anlan.campaign.template.CampaignTemplate.RequirementTemplate;
import cn.anlan.campaign.template.CampaignTemplate.ScheduleTemplate;
import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.Recurrence;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template put on the calendar: everything it counts from the start becomes a date.
record DatedTemplate(CampaignTemplate template, LocalDate startsOn) {

    private static final String END_OF_DAY = "24:00";
    private static final String END_OF_CAMPAIGN = "END";
    private static final String END_OF_YEAR = "END_OF_YEAR";

    @Nullable
    LocalDate endsOn() {
        var ends = template.ends();
        if (ends == null) {
            return null;
        }
        return ends.equals(END_OF_YEAR)
                ? LocalDate.of(startsOn.getYear(), 12, 31)
                : startsOn.plus(Period.parse(ends)).minusDays(1);
    }

    /// @param campaignId names the requirements, so that a campaign made again under its id is the same
    List<CampaignRequirement> requirements(UUID campaignId) {
        return template.requirements().stream()
                .map(requirement -> new CampaignRequirement(
                        dated(requirement, campaignId),
                        Objects.requireNonNullElse(requirement.audience(), template.audience())))
                .toList();
    }

    private Requirement dated(RequirementTemplate requirement, UUID campaignId) {
        return new Requirement(
                Ids.named("requirement:" + campaignId + ":" + requirement.key()),
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                null,
                true,
                schedule(requirement.schedule()),
                Target.of(requirement.quantity(), requirement.counters()),
                requirement.checklistKey(),
                requirement.activityKinds(),
                null,
                false,
                List.of());
    }

    private Schedule schedule(ScheduleTemplate schedule) {
        return new Schedule(
                schedule.parts().stream().map(this::part).toList(),
                Objects.requireNonNullElse(schedule.holidayPolicy(), HolidayPolicy.NONE));
    }

    private SchedulePart part(PartTemplate part) {
        if (part.each() != null) {
            return new SchedulePart.Periods(
                    part.each(), Objects.requireNonNullElse(part.partial(), PartialPeriod.AT_LEAST_HALF), null);
        }
        if (part.rule() != null) {
            return new SchedulePart.Rule(part.rule(), firstDayOf(part.rule()), null, timeOf(part.by()));
        }
        if (part.dates() != null) {
            return new SchedulePart.Dates(part.dates().stream().map(this::date).toList(), timeOf(part.by()));
        }
        throw new IllegalStateException("a schedule part of template " + template.key() + " says nothing");
    }

    /// The first day on which the rule falls after the campaign has begun; people expect to read that one.
    private LocalDate firstDayOf(String rule) {
        var days = new Recurrence(rule, startsOn).within(startsOn, startsOn.plusYears(10));
        return days.isEmpty() ? startsOn : days.getFirst();
    }

    private LocalDate date(String text) {
        if (text.equals(END_OF_CAMPAIGN)) {
            return Objects.requireNonNull(endsOn(), "a campaign without end has no day of its end");
        }
        return startsOn.plus(Period.parse(text));
    }

    private static LocalTime timeOf(@Nullable String by) {
        return by == null || by.equals(END_OF_DAY) ? Deadline.END_OF_DAY : LocalTime.parse(by);
    }
}
