package cn.anlan.campaign.launch;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.draft.DatedTemplate;
import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.organization.OrganizationKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Campaigns for tests.
public final class Campaigns {

    /// What the notices leave open; each template takes what it asks for.
    private static final Map<String, LocalDate> OPEN_VALUES = Map.of(
            "annual-report-day", LocalDate.of(2022, 11, 30),
            "three-year-report-day", LocalDate.of(2022, 12, 20));

    public static final UUID OWNER = Ids.named("organization:owner");

    private Campaigns() {}

    /// A draft after a bundled template.
    public static Campaign draft(String templateKey, String startsOn) {
        return new DatedTemplate(TestTemplates.bundled(templateKey), 1, LocalDate.parse(startsOn), OPEN_VALUES)
                .draft(Ids.named("campaign:" + templateKey), null, OWNER, null);
    }

    /// A campaign from June 2022 to the end of the year, without phases, with these requirements.
    public static CampaignContent content(CampaignRequirement... requirements) {
        return new CampaignContent(
                new LocalizedText("安全生产月", "Safety Month"),
                "遵守安全生产法，当好第一责任人",
                null,
                "歙科商经〔2022〕34号",
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2022, 12, 31),
                List.of(),
                List.of(),
                List.of(requirements));
    }

    /// A report of every government and enterprise.
    public static CampaignRequirement report(String key, SchedulePart... parts) {
        return requirement(key, RequirementKind.REPORT, List.of(), parts);
    }

    /// A meeting of every government and enterprise.
    public static CampaignRequirement meeting(String key, SchedulePart... parts) {
        return requirement(key, RequirementKind.ACTIVITY, List.of("MEETING"), parts);
    }

    private static CampaignRequirement requirement(
            String key, RequirementKind kind, List<String> activityKinds, SchedulePart... parts) {
        return new CampaignRequirement(
                new Requirement(
                        Ids.named("requirement:" + key),
                        key,
                        kind,
                        new LocalizedText("报送进展情况", "Progress report"),
                        null,
                        true,
                        new Schedule(List.of(parts), HolidayPolicy.NONE),
                        Target.of(1),
                        null,
                        activityKinds,
                        null,
                        false,
                        List.of(),
                        null,
                        null),
                AudienceSelector.kinds(OrganizationKind.GOVERNMENT, OrganizationKind.ENTERPRISE),
                null);
    }

    /// The same, of nobody more than one for each such unit below.
    public static CampaignRequirement noMoreThan(AudienceSelector units, CampaignRequirement asked) {
        return new CampaignRequirement(asked.requirement(), asked.audience(), units);
    }

    public static SchedulePart on(String... days) {
        return new SchedulePart.Dates(Stream.of(days).map(LocalDate::parse).toList(), LocalTime.MIDNIGHT);
    }

    public static SchedulePart each(CalendarPeriod period) {
        return new SchedulePart.Periods(period, PartialPeriod.AT_LEAST_HALF, null);
    }
}
