package cn.anlan.calendar;

import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.Occasion;
import cn.anlan.china.time.Timeline;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the requirements of one campaign come due. Immutable.
public final class CampaignCalendar {

    private final CampaignTerms terms;
    private final LocalDate boundFrom;
    private final List<Fulfilled> fulfilled;
    private final WorkingDayCalendar workingDays;

    private CampaignCalendar(
            CampaignTerms terms, LocalDate boundFrom, List<Fulfilled> fulfilled, WorkingDayCalendar workingDays) {
        this.terms = terms;
        this.boundFrom = boundFrom;
        this.fulfilled = List.copyOf(fulfilled);
        this.workingDays = workingDays;
    }

    public static CampaignCalendar of(CampaignTerms terms, WorkingDayCalendar workingDays) {
        return new CampaignCalendar(terms, terms.startsOn(), List.of(), workingDays);
    }

    /// The same for an organisation that the requirements bind from that day on: periods count as far as it was
    /// bound.
    public CampaignCalendar boundFrom(LocalDate day) {
        return new CampaignCalendar(terms, day, fulfilled, workingDays);
    }

    /// The same for an organisation that fulfilled another requirement on that day: days are counted from it.
    ///
    /// @param dueKey the [DueDate#key] of what was fulfilled
    public CampaignCalendar fulfilled(String requirementKey, String dueKey, LocalDate day) {
        var more = new ArrayList<>(fulfilled);
        more.add(new Fulfilled(requirementKey, dueKey, day));
        return new CampaignCalendar(terms, boundFrom, more, workingDays);
    }

    /// The requirement's due dates up to a horizon, in order.
    ///
    /// @param horizon the last [DueDate#nominal] day to look at
    /// @throws IllegalArgumentException when the schedule cannot be read: a rule that is none, a window that
    ///     closes before it opens, a phase or requirement that the campaign has not, days counted in a circle
    public List<DueDate> dueDates(Requirement requirement, LocalDate horizon) {
        return dueDates(requirement, horizon, new HashSet<>());
    }

    /// The due dates that the requirement would have with another schedule.
    public List<DueDate> dueDatesOf(Requirement requirement, Schedule schedule, LocalDate horizon) {
        return dueDates(requirement, schedule, horizon, new HashSet<>());
    }

    /// Whether a due date is counted from the fulfilment of another requirement: [DueDate#nominal] is the day of that.
    public static boolean isCountedFromFulfilment(DueDate due) {
        return due.key().startsWith(PublishedSchedule.FULFILMENT);
    }

    private List<DueDate> dueDates(Requirement requirement, LocalDate horizon, Set<String> asking) {
        return dueDates(requirement, requirement.schedule(), horizon, asking);
    }

    private List<DueDate> dueDates(Requirement requirement, Schedule schedule, LocalDate horizon, Set<String> asking) {
        if (!asking.add(requirement.key())) {
            throw new IllegalArgumentException("requirement " + requirement.key() + " is counted from itself");
        }
        Map<String, List<Occasion>> occasions = new HashMap<>();
        anchors(schedule)
                .forEach(anchor -> occasions.put(PublishedSchedule.nameOf(anchor), occasions(anchor, horizon, asking)));
        asking.remove(requirement.key());
        var timeline = new Timeline(boundFrom(requirement), terms.endsOn(), occasions);
        return PublishedSchedule.read(schedule).dueDates(timeline, horizon, workingDays);
    }

    private LocalDate boundFrom(Requirement requirement) {
        var bindsFrom = requirement.bindsFrom();
        return bindsFrom != null && bindsFrom.isAfter(boundFrom) ? bindsFrom : boundFrom;
    }

    private static Stream<Anchor> anchors(Schedule schedule) {
        return schedule.parts().stream()
                .filter(SchedulePart.Relative.class::isInstance)
                .map(part -> ((SchedulePart.Relative) part).anchor())
                .distinct();
    }

    private List<Occasion> occasions(Anchor anchor, LocalDate horizon, Set<String> asking) {
        var name = PublishedSchedule.nameOf(anchor);
        return switch (anchor) {
            case Anchor.Publication _ -> once(name, terms.publishedOn());
            case Anchor.Start _ -> once(name, terms.startsOn());
            case Anchor.End _ -> once(name, terms.endsOn());
            case Anchor.PhaseStart(var phase) -> once(name, phase(phase, Phase::startsOn));
            case Anchor.PhaseEnd(var phase) -> once(name, phase(phase, Phase::endsOn));
            case Anchor.Due(var other) ->
                dueDates(requirement(other), horizon, asking).stream()
                        .map(due -> new Occasion(name + ":" + due.key(), due.nominal(), due.day()))
                        .toList();
            case Anchor.Fulfilment(var other) -> {
                var key = requirement(other).key();
                yield fulfilled.stream()
                        .filter(done -> done.requirementKey().equals(key))
                        .map(done -> Occasion.on(name + ":" + done.dueKey(), done.day()))
                        .toList();
            }
        };
    }

    private static List<Occasion> once(String name, @Nullable LocalDate day) {
        return day == null ? List.of() : List.of(Occasion.on(name, day));
    }

    private LocalDate phase(String key, Function<Phase, LocalDate> day) {
        return terms.phases().stream()
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .map(day)
                .orElseThrow(() -> new IllegalArgumentException("the campaign has no phase " + key));
    }

    private Requirement requirement(String key) {
        return terms.requirements().stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the campaign has no requirement " + key));
    }

    private record Fulfilled(String requirementKey, String dueKey, LocalDate day) {}
}
