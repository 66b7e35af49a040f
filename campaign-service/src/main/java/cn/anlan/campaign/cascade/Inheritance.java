package cn.anlan.campaign.cascade;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What a plan takes over from the campaign that it carries out.
final class Inheritance {

    private Inheritance() {}

    /// The content of the campaign above, its requirements marked as inherited.
    static CampaignContent of(Campaign parent, UUID planId) {
        return parent.content().withRequirements(requirements(parent, planId));
    }

    static List<CampaignRequirement> requirements(Campaign parent, UUID planId) {
        var calendar = CampaignCalendar.of(parent.terms(), WorkingDayCalendar.bundled());
        return parent.requirements().stream()
                .map(requirement -> withoutPublication(requirement, calendar).inheritedBy(planId))
                .toList();
    }

    /// What is due so many days after the publication is due on the days that the campaign above means, not later
    /// because the plan is published later.
    private static CampaignRequirement withoutPublication(CampaignRequirement asked, CampaignCalendar calendar) {
        var schedule = asked.requirement().schedule();
        if (schedule.parts().stream().noneMatch(Inheritance::countsFromPublication)) {
            return asked;
        }
        return asked.with(new Schedule(
                schedule.parts().stream()
                        .flatMap(part -> countsFromPublication(part)
                                ? fixed(asked, (SchedulePart.Relative) part, calendar)
                                : Stream.of(part))
                        .toList(),
                schedule.holidayPolicy()));
    }

    private static boolean countsFromPublication(SchedulePart part) {
        return part instanceof SchedulePart.Relative relative && relative.anchor() instanceof Anchor.Publication;
    }

    private static Stream<SchedulePart> fixed(
            CampaignRequirement asked, SchedulePart.Relative part, CampaignCalendar calendar) {
        var alone = new Schedule(List.of(part), asked.requirement().schedule().holidayPolicy());
        return calendar.dueDatesOf(asked.requirement(), alone, LocalDate.of(9999, 12, 31)).stream()
                .<SchedulePart>map(due -> new SchedulePart.Dates(List.of(due.nominal()), due.by()));
    }
}
