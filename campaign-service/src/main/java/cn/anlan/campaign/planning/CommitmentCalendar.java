package cn.anlan.campaign.planning;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.calendar.CampaignTerms;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.commitment.CommitmentSlot;
import cn.anlan.campaign.commitment.Standing;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.commitment.CommitmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out what a campaign's requirements ask for, and when: those whose commitments this service owns.
final class CommitmentCalendar {

    private final WorkingDayCalendar workingDays;

    CommitmentCalendar(WorkingDayCalendar workingDays) {
        this.workingDays = workingDays;
    }

    /// The slots whose days lie after one day, up to another.
    ///
    /// @param cascade down to the campaign that asks
    /// @param asked of the organisation
    /// @param after what is planned already; the days up to it are left out
    List<CommitmentSlot> slots(Cascade cascade, Asked asked, LocalDate after, LocalDate horizon) {
        var campaign = cascade.campaign();
        var terms = campaign.terms();
        var calendar = calendar(terms, asked);
        return campaign.requirementsAmong(asked.requirementIds()).stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> kindOf(requirement).isPresent())
                .flatMap(requirement -> slots(requirement, calendar.dueDates(requirement, horizon), asked, after)
                        .filter(slot -> isAskedHere(requirement, slot, terms))
                        .map(slot -> slot.at(cascade.standing(requirement, slot.plannedDay()))))
                .toList();
    }

    private CampaignCalendar calendar(CampaignTerms terms, Asked asked) {
        Map<UUID, String> keys =
                terms.requirements().stream().collect(Collectors.toMap(Requirement::id, Requirement::key));
        var calendar = CampaignCalendar.of(terms, workingDays).boundFrom(asked.enrolledOn());
        for (var done : asked.fulfilled()) {
            calendar = calendar.fulfilled(
                    Objects.requireNonNull(keys.get(done.requirementId())), done.dueKey(), done.day());
        }
        return calendar;
    }

    /// What had come due when a plan took a requirement over is owed to the campaign above.
    private static boolean isAskedHere(Requirement requirement, CommitmentSlot slot, CampaignTerms terms) {
        return requirement.inheritedFrom() == null || slot.dueAt().isAfter(terms.settledUntil(requirement));
    }

    private static Stream<CommitmentSlot> slots(
            Requirement requirement, List<DueDate> dueDates, Asked asked, LocalDate after) {
        var slots = new ArrayList<CommitmentSlot>();
        var windowStart = asked.enrolledOn();
        for (var due : dueDates) {
            // What was due before somebody took part is none of his.
            if (due.nominal().isAfter(after) && !due.day().isBefore(asked.enrolledOn())) {
                addSlots(
                        slots,
                        requirement,
                        due,
                        CampaignCalendar.isCountedFromFulfilment(due) ? due.nominal() : windowStart);
            }
            windowStart = due.day().plusDays(1);
        }
        return slots.stream()
                .map(slot -> slot.of(asked.capped(slot.requirementId(), slot.quantity())))
                .filter(slot -> slot.quantity() > 0);
    }

    private static void addSlots(
            List<CommitmentSlot> slots, Requirement requirement, DueDate due, LocalDate windowStart) {
        var target = requirement.target();
        if (target.counters().isEmpty()) {
            slots.add(slot(requirement, null, requirement.title(), target.quantity(), due, windowStart));
            return;
        }
        for (Counter counter : target.counters()) {
            slots.add(slot(requirement, counter.key(), counter.title(), counter.quantity(), due, windowStart));
        }
    }

    /// What a requirement makes its organisations owe; nothing where another service owns it.
    private static Optional<CommitmentKind> kindOf(Requirement requirement) {
        return switch (requirement.kind()) {
            case ACTIVITY -> Optional.of(CommitmentKind.ACTIVITY_QUOTA);
            case ROSTER -> Optional.of(CommitmentKind.ROSTER);
            case INDICATOR -> Optional.of(CommitmentKind.INDICATOR);
            case TRAINING -> Optional.of(CommitmentKind.TRAINING);
            case REPORT, REVIEW -> Optional.empty();
        };
    }

    /// Where the schedule does not say when, what is done counts since the due date before.
    private static CommitmentSlot slot(
            Requirement requirement,
            @Nullable String counterKey,
            LocalizedText title,
            int quantity,
            DueDate due,
            LocalDate windowStart) {
        var counted = due.counted();
        return new CommitmentSlot(
                requirement.id(),
                kindOf(requirement).orElseThrow(),
                counterKey,
                due.key(),
                title,
                counted == null ? windowStart : counted.first(),
                counted == null ? due.day() : counted.last(),
                due.nominal(),
                due.deadline().at(),
                Standing.NONE,
                quantity);
    }
}
