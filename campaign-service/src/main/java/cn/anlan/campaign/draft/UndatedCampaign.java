package cn.anlan.campaign.draft;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.PhaseTemplate;
import cn.anlan.campaign.template.CampaignTemplate.Source;
import cn.anlan.campaign.template.RequirementTemplate;
import cn.anlan.campaign.template.ScheduleTemplate;
import cn.anlan.china.time.Deadline;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.PeriodDue;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.SchedulePart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A campaign taken off the calendar again: every date of it is counted from its first day.
final class UndatedCampaign {

    private final Campaign campaign;
    private final CampaignTemplate origin;

    /// @param origin the template after which it was drafted; what a campaign does not hold itself is taken from it
    UndatedCampaign(Campaign campaign, CampaignTemplate origin) {
        this.campaign = campaign;
        this.origin = origin;
    }

    /// @param issuer the body that ran it
    CampaignTemplate template(String key, LocalizedText title, LocalizedText issuer) {
        return new CampaignTemplate(
                key,
                title,
                new Source(issuer, campaign.documentNumber(), campaign.publishedOn(), null),
                campaign.theme(),
                campaign.endsOn() == null ? null : through(campaign.endsOn()),
                List.of(),
                campaign.phases().stream().map(this::phase).toList(),
                origin.audience(),
                campaign.requirements().stream().map(this::requirement).toList(),
                origin.activities(),
                origin.taskGroups(),
                origin.settings(),
                origin.sectors(),
                origin.roles(),
                origin.mechanisms(),
                origin.principles());
    }

    private PhaseTemplate phase(Phase phase) {
        var tasks = origin.phases().stream()
                .filter(found -> found.key().equals(phase.key()))
                .findFirst()
                .map(PhaseTemplate::tasks)
                .orElse(List.of());
        return new PhaseTemplate(phase.key(), phase.title(), on(phase.startsOn()), through(phase.endsOn()), tasks);
    }

    private RequirementTemplate requirement(CampaignRequirement asked) {
        Requirement requirement = asked.requirement();
        var target = requirement.target();
        AudienceSelector audience = asked.audience().equals(origin.audience()) ? null : asked.audience();
        return new RequirementTemplate(
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                requirement.phaseKey(),
                requirement.mandatory(),
                audience,
                target.quantity(),
                target.counters(),
                target.distinctBy(),
                target.perHeadOf(),
                target.sharedBy(),
                asked.noMoreThan(),
                requirement.checklistKey(),
                requirement.activityKinds(),
                requirement.threshold(),
                requirement.emptyReportCounts(),
                requirement.evidence(),
                new ScheduleTemplate(
                        requirement.schedule().holidayPolicy(),
                        requirement.schedule().parts().stream()
                                .flatMap(this::parts)
                                .toList()));
    }

    private Stream<ScheduleTemplate.Part> parts(SchedulePart part) {
        return switch (part) {
            case SchedulePart.Dates dates -> dates(dates);
            case SchedulePart.Rule rule ->
                Stream.of(new ScheduleTemplate.Part(
                        List.of(), rule.rrule(), null, null, null, null, null, null, null, time(rule.by())));
            case SchedulePart.Periods periods -> Stream.of(periods(periods));
            case SchedulePart.Window window ->
                Stream.of(new ScheduleTemplate.Part(
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new ScheduleTemplate.Window(null, on(window.opens()), through(window.closes())),
                        null,
                        null,
                        null,
                        time(window.by())));
            case SchedulePart.Relative relative ->
                Stream.of(from(relative.anchor(), relative.days(), relative.count(), relative.by()));
        };
    }

    /// A day before the first is counted back from it.
    private Stream<ScheduleTemplate.Part> dates(SchedulePart.Dates dates) {
        var later = dates.dates().stream()
                .filter(date -> !date.isBefore(campaign.startsOn()))
                .map(this::on)
                .toList();
        var earlier = dates.dates().stream()
                .filter(date -> date.isBefore(campaign.startsOn()))
                .map(date -> from(
                        new Anchor.Start(),
                        Math.toIntExact(ChronoUnit.DAYS.between(campaign.startsOn(), date)),
                        DayCount.CALENDAR,
                        dates.by()));
        return later.isEmpty()
                ? earlier
                : Stream.concat(
                        earlier,
                        Stream.of(new ScheduleTemplate.Part(
                                later, null, null, null, null, null, null, null, null, time(dates.by()))));
    }

    private static ScheduleTemplate.Part periods(SchedulePart.Periods periods) {
        var due = periods.due();
        return switch (due) {
            case null -> period(periods, null, null);
            case PeriodDue.DaysAfter after ->
                period(periods, new ScheduleTemplate.Due(after.days(), after.count(), null, null), after.by());
            case PeriodDue.DayOfMonth ofMonth ->
                period(
                        periods,
                        new ScheduleTemplate.Due(null, null, ofMonth.monthsAfter(), ofMonth.day()),
                        ofMonth.by());
        };
    }

    private static ScheduleTemplate.Part period(
            SchedulePart.Periods periods, ScheduleTemplate.@Nullable Due due, @Nullable LocalTime by) {
        return new ScheduleTemplate.Part(
                List.of(),
                null,
                periods.period(),
                periods.partialPeriod(),
                due,
                null,
                null,
                null,
                null,
                by == null ? null : time(by));
    }

    private static ScheduleTemplate.Part from(Anchor anchor, int days, DayCount count, LocalTime by) {
        return new ScheduleTemplate.Part(List.of(), null, null, null, null, null, anchor, days, count, time(by));
    }

    private String on(LocalDate date) {
        return "P" + ChronoUnit.DAYS.between(campaign.startsOn(), date) + "D";
    }

    /// As months and years where these lead to the same day, so that a month stays a month when it is run again.
    private String through(LocalDate last) {
        var period = Period.between(campaign.startsOn(), last.plusDays(1));
        return campaign.startsOn().plus(period).equals(last.plusDays(1)) ? period.toString() : on(last.plusDays(1));
    }

    private static String time(LocalTime by) {
        return by.equals(Deadline.END_OF_DAY) ? "24:00" : by.toString();
    }
}
