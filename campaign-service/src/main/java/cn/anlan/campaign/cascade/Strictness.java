package cn.anlan.campaign.cascade;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.calendar.CampaignTerms;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Target;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a plan asks at least what the campaign above asks: of the same organisations, as much or more, and no
/// later.
///
/// A period is owed in the plan by the day above or an earlier one. For all else, at every moment at least as many
/// duties have come due in the plan as above. What has come due already is past changing, and is not compared.
final class Strictness {

    /// How far into a campaign without end the two are compared.
    private static final int YEARS_AHEAD = 3;

    private final CampaignCalendar above;
    private final CampaignCalendar plan;
    private final OffsetDateTime now;

    Strictness(CampaignTerms above, CampaignTerms plan, OffsetDateTime now) {
        this.above = CampaignCalendar.of(above, WorkingDayCalendar.bundled());
        this.plan = CampaignCalendar.of(plan, WorkingDayCalendar.bundled());
        this.now = now;
    }

    boolean isKept(CampaignRequirement asked, CampaignRequirement inPlan) {
        return asked.audience().equals(inPlan.audience())
                && (inPlan.noMoreThan() == null || inPlan.noMoreThan().equals(asked.noMoreThan()))
                && asksAsMuch(asked.requirement(), inPlan.requirement())
                && comesDueAsSoon(asked.requirement(), inPlan.requirement());
    }

    private static boolean asksAsMuch(Requirement asked, Requirement inPlan) {
        return asked.kind() == inPlan.kind()
                && (asked.checklistKey() == null || asked.checklistKey().equals(inPlan.checklistKey()))
                && (asked.emptyReportCounts() || !inPlan.emptyReportCounts())
                && inPlan.evidence().containsAll(asked.evidence())
                && asked.activityKinds().containsAll(inPlan.activityKinds())
                && isAsMuch(asked.target(), inPlan.target())
                && isAsHigh(asked.threshold(), inPlan.threshold());
    }

    private static boolean isAsMuch(Target asked, Target inPlan) {
        return inPlan.sharedBy().compareTo(asked.sharedBy()) <= 0
                && (asked.distinctBy() == null || asked.distinctBy() == inPlan.distinctBy())
                && inPlan.perHeadOf().containsAll(asked.perHeadOf())
                && (asked.counters().isEmpty()
                        ? total(inPlan) >= asked.quantity()
                        : asked.counters().stream()
                                .allMatch(counter -> quantity(inPlan, counter) >= counter.quantity()));
    }

    private static int total(Target target) {
        return target.counters().isEmpty()
                ? target.quantity()
                : target.counters().stream().mapToInt(Counter::quantity).sum();
    }

    private static int quantity(Target target, Counter counter) {
        return target.counters().stream()
                .filter(other -> other.key().equals(counter.key()))
                .mapToInt(Counter::quantity)
                .findFirst()
                .orElse(0);
    }

    private static boolean isAsHigh(@Nullable IndicatorThreshold asked, @Nullable IndicatorThreshold inPlan) {
        if (asked == null) {
            return true;
        }
        if (inPlan == null
                || asked.comparison() != inPlan.comparison()
                || !asked.numerator().equals(inPlan.numerator())
                || !asked.denominator().equals(inPlan.denominator())) {
            return false;
        }
        int difference = inPlan.percent().compareTo(asked.percent());
        return switch (asked.comparison()) {
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
        };
    }

    private boolean comesDueAsSoon(Requirement asked, Requirement inPlan) {
        var dueAbove = toCome(above, asked);
        var dueInPlan = toCome(plan, inPlan);
        return periodsAreKept(dueAbove, dueInPlan) && daysAreKept(dueAbove, dueInPlan);
    }

    /// Each period above has a duty of its own in the plan, that comes due within it and by the same time.
    private static boolean periodsAreKept(List<DueDate> dueAbove, List<DueDate> dueInPlan) {
        var free = new ArrayList<>(dueInPlan);
        for (var due : dueAbove) {
            var period = due.period();
            if (period == null) {
                continue;
            }
            var begins = Deadline.endOf(period.start().minusDays(1)).at();
            var kept = free.stream()
                    .filter(own -> at(own).isAfter(begins) && !at(own).isAfter(at(due)))
                    .findFirst();
            if (kept.isEmpty()) {
                return false;
            }
            free.remove(kept.get());
        }
        return true;
    }

    private static boolean daysAreKept(List<DueDate> dueAbove, List<DueDate> dueInPlan) {
        var days = dueAbove.stream().filter(due -> due.period() == null).toList();
        if (dueInPlan.size() < days.size()) {
            return false;
        }
        for (int i = 0; i < days.size(); i++) {
            if (at(dueInPlan.get(i)).isAfter(at(days.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /// In the order in which they come due.
    private List<DueDate> toCome(CampaignCalendar calendar, Requirement requirement) {
        return calendar.dueDates(requirement, now.toLocalDate().plusYears(YEARS_AHEAD)).stream()
                .filter(due -> at(due).isAfter(now))
                .toList();
    }

    private static OffsetDateTime at(DueDate due) {
        return due.deadline().at();
    }
}
