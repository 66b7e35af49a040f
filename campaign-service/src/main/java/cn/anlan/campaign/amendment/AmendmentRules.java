package cn.anlan.campaign.amendment;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an amendment may not do: what has begun begins no other day, a requirement stays of its kind, and no deadline
/// is put where it has passed already.
final class AmendmentRules {

    /// Deadlines that lie further ahead cannot have been moved into the past by mistake.
    private static final int YEARS_AHEAD = 5;

    private static final WorkingDayCalendar WORKING_DAYS = WorkingDayCalendar.bundled();

    private final CampaignContent before;
    private final CampaignContent after;
    private final CampaignCalendar calendarBefore;
    private final CampaignCalendar calendarAfter;
    private final OffsetDateTime now;
    private final List<FieldError> broken = new ArrayList<>();
    private final List<FieldError> late = new ArrayList<>();

    private AmendmentRules(
            CampaignContent before, CampaignContent after, @Nullable LocalDate publishedOn, OffsetDateTime now) {
        this.before = before;
        this.after = after;
        this.calendarBefore = CampaignCalendar.of(before.terms(publishedOn), WORKING_DAYS);
        this.calendarAfter = CampaignCalendar.of(after.terms(publishedOn), WORKING_DAYS);
        this.now = now;
    }

    /// @throws ProblemException `validation-failed` or `deadline-in-the-past`, with pointers into the amendment
    static void check(
            CampaignContent before, CampaignContent after, @Nullable LocalDate publishedOn, OffsetDateTime now) {
        new AmendmentRules(before, after, publishedOn, now).check();
    }

    private void check() {
        checkDays();
        for (int i = 0; i < after.requirements().size(); i++) {
            var requirement = after.requirements().get(i).requirement();
            var pointer = "/content/requirements/" + i;
            var known = before.requirement(requirement.key()).map(CampaignRequirement::requirement);
            if (known.isPresent() && known.get().kind() != requirement.kind()) {
                broken.add(FieldError.of(pointer + "/kind", "changed", "要求的类别不能更改", "A requirement stays of its kind"));
            } else if (movesIntoThePast(known.orElse(null), requirement)) {
                late.add(FieldError.of(
                        pointer + "/schedule", "in-the-past", "修订后的期限已过", "The amended deadline has passed"));
            }
        }
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken.toArray(FieldError[]::new));
        }
        if (!late.isEmpty()) {
            throw ProblemException.of(CampaignProblem.DEADLINE_IN_THE_PAST).withErrors(late);
        }
    }

    private void checkDays() {
        var today = now.toLocalDate();
        boolean moved = !after.startsOn().equals(before.startsOn());
        if (moved && (before.startsOn().isBefore(today) || after.startsOn().isBefore(today))) {
            broken.add(FieldError.of(
                    "/content/startsOn", "begun", "活动已开始，开始日期不能更改", "What has begun cannot begin another day"));
        }
        var endsOn = after.endsOn();
        if (endsOn != null && endsOn.isBefore(today)) {
            late.add(FieldError.of("/content/endsOn", "in-the-past", "修订后的结束日期已过", "The amended end has passed"));
        }
    }

    private boolean movesIntoThePast(@Nullable Requirement known, Requirement requirement) {
        var horizon = now.toLocalDate().plusYears(YEARS_AHEAD);
        Map<String, OffsetDateTime> dueBefore = known == null ? Map.of() : due(calendarBefore, known, horizon);
        var dueAfter = due(calendarAfter, requirement, horizon);
        var named = named(requirement, horizon);
        return dueAfter.entrySet().stream()
                .filter(due -> !due.getValue().isAfter(now))
                .anyMatch(due -> {
                    var at = dueBefore.get(due.getKey());
                    return at == null ? named.contains(due.getKey()) : !at.equals(due.getValue());
                });
    }

    private static Map<String, OffsetDateTime> due(
            CampaignCalendar calendar, Requirement requirement, LocalDate horizon) {
        return calendar.dueDates(requirement, horizon).stream()
                .collect(Collectors.toMap(DueDate::key, due -> due.deadline().at()));
    }

    /// The due dates that the amendment names one by one. A new rule or a new rhythm names none: what of it lies in
    /// the past is simply not asked.
    private Set<String> named(Requirement requirement, LocalDate horizon) {
        var parts = requirement.schedule().parts().stream()
                .filter(part -> !(part instanceof SchedulePart.Rule) && !(part instanceof SchedulePart.Periods))
                .toList();
        if (parts.isEmpty()) {
            return Set.of();
        }
        return calendarAfter
                .dueDatesOf(
                        requirement, new Schedule(parts, requirement.schedule().holidayPolicy()), horizon)
                .stream()
                .map(DueDate::key)
                .collect(Collectors.toSet());
    }
}
