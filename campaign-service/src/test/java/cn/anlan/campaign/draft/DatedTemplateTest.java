package cn.anlan.campaign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.PhaseTemplate;
import cn.anlan.campaign.template.CampaignTemplate.Source;
import cn.anlan.campaign.template.RequirementTemplate;
import cn.anlan.campaign.template.ScheduleTemplate;
import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.PeriodDue;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.TargetGroup;
import cn.anlan.events.organization.OrganizationKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedTemplateTest {

    private static final UUID CAMPAIGN = Ids.named("campaign:test");
    private static final LocalizedText TITLE = new LocalizedText("测试", "Test");
    private static final AudienceSelector ENTERPRISES = AudienceSelector.kinds(OrganizationKind.ENTERPRISE);

    private static DatedTemplate dated(String key, String startsOn) {
        return new DatedTemplate(TestTemplates.bundled(key), 1, LocalDate.parse(startsOn), Map.of());
    }

    private static Requirement requirement(DatedTemplate template, String key) {
        return template.requirements(CAMPAIGN).stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ScheduleTemplate.Part dates(String... dates) {
        return new ScheduleTemplate.Part(List.of(dates), null, null, null, null, null, null, null, null, null);
    }

    private static ScheduleTemplate.Part each(
            CalendarPeriod each, ScheduleTemplate.@Nullable Due due, @Nullable String by) {
        return new ScheduleTemplate.Part(List.of(), null, each, null, due, null, null, null, null, by);
    }

    private static ScheduleTemplate.Part window(ScheduleTemplate.Window window) {
        return new ScheduleTemplate.Part(List.of(), null, null, null, null, window, null, null, null, null);
    }

    private static ScheduleTemplate.Part from(Anchor anchor, int days, @Nullable DayCount count) {
        return new ScheduleTemplate.Part(List.of(), null, null, null, null, null, anchor, days, count, "16:00");
    }

    /// A campaign from June to August 2022 with two phases and one requirement.
    private static DatedTemplate asking(ScheduleTemplate.Part... parts) {
        var requirement = new RequirementTemplate(
                "report",
                RequirementKind.REPORT,
                TITLE,
                "one",
                false,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                ENTERPRISES,
                null,
                List.of(),
                null,
                true,
                List.of(),
                new ScheduleTemplate(null, List.of(parts)));
        return new DatedTemplate(
                new CampaignTemplate(
                        "test",
                        TITLE,
                        new Source(TITLE, null, null, null),
                        null,
                        "P3M",
                        List.of(),
                        List.of(
                                new PhaseTemplate("one", TITLE, null, "P1M", List.of()),
                                new PhaseTemplate("two", TITLE, null, "END", List.of())),
                        ENTERPRISES,
                        List.of(requirement),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                1,
                LocalDate.of(2022, 6, 1),
                Map.of("report-day", LocalDate.of(2022, 7, 9)));
    }

    private static List<SchedulePart> parts(ScheduleTemplate.Part... parts) {
        return requirement(asking(parts), "report").schedule().parts();
    }

    @Test
    void shouldAskBothHeadsForALecturePerHalfYear() {
        var lecture = requirement(dated("leaders-talk-safety", "2020-12-23"), "lecture");

        assertThat(lecture.kind()).isEqualTo(RequirementKind.ACTIVITY);
        assertThat(lecture.activityKinds()).containsExactly("LECTURE");
        assertThat(lecture.target().counters())
                .extracting(Counter::key)
                .containsExactly("PARTY_HEAD", "ADMINISTRATIVE_HEAD");
        assertThat(lecture.target().counters()).extracting(Counter::quantity).containsExactly(1, 1);
        assertThat(lecture.target().sharedBy()).isEqualTo(TargetGroup.UNIT);
        assertThat(lecture.mandatory()).isTrue();
        assertThat(lecture.schedule().parts())
                .containsExactly(new SchedulePart.Periods(CalendarPeriod.HALF_YEAR, PartialPeriod.AT_LEAST_HALF, null));
    }

    @Test
    void shouldCountTheFirstReportFromTheStart() {
        var report = requirement(dated("leaders-talk-safety", "2020-12-23"), "progress-report");

        assertThat(report.schedule().parts())
                .containsExactly(
                        new SchedulePart.Dates(List.of(LocalDate.of(2020, 12, 30)), LocalTime.MIDNIGHT),
                        new SchedulePart.Rule(
                                "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15",
                                LocalDate.of(2021, 6, 15),
                                null,
                                LocalTime.MIDNIGHT));
    }

    @Test
    void shouldNameDatesFromTheStartByTheYearAndByWhatWasFilledIn() {
        assertThat(parts(dates("P7D", "--06-16", "value:report-day")))
                .containsExactly(new SchedulePart.Dates(
                        List.of(LocalDate.of(2022, 6, 8), LocalDate.of(2022, 6, 16), LocalDate.of(2022, 7, 9)),
                        LocalTime.MIDNIGHT));
    }

    @Test
    void shouldTieTheEndToTheEndThatMayMove() {
        assertThat(parts(dates("END")))
                .containsExactly(new SchedulePart.Relative(new Anchor.End(), 0, DayCount.CALENDAR, LocalTime.MIDNIGHT));
    }

    @Test
    void shouldBeDueAfterAPeriodOrOnADayOfAMonth() {
        assertThat(parts(
                        each(CalendarPeriod.MONTH, new ScheduleTemplate.Due(null, null, 1, 7), null),
                        each(
                                CalendarPeriod.QUARTER,
                                new ScheduleTemplate.Due(5, DayCount.WORKING, null, null),
                                "16:00"),
                        each(CalendarPeriod.YEAR, null, "16:00")))
                .containsExactly(
                        new SchedulePart.Periods(
                                CalendarPeriod.MONTH,
                                PartialPeriod.AT_LEAST_HALF,
                                new PeriodDue.DayOfMonth(1, 7, LocalTime.MIDNIGHT)),
                        new SchedulePart.Periods(
                                CalendarPeriod.QUARTER,
                                PartialPeriod.AT_LEAST_HALF,
                                new PeriodDue.DaysAfter(5, DayCount.WORKING, LocalTime.of(16, 0))),
                        new SchedulePart.Periods(
                                CalendarPeriod.YEAR,
                                PartialPeriod.AT_LEAST_HALF,
                                new PeriodDue.DaysAfter(0, DayCount.CALENDAR, LocalTime.of(16, 0))));
    }

    @Test
    void shouldOpenAWindowForAPhaseOrBetweenTwoDays() {
        assertThat(parts(
                        window(new ScheduleTemplate.Window("two", null, null)),
                        window(new ScheduleTemplate.Window(null, "--06-13", "--06-19"))))
                .containsExactly(
                        new SchedulePart.Window(
                                LocalDate.of(2022, 7, 1), LocalDate.of(2022, 8, 31), LocalTime.MIDNIGHT),
                        new SchedulePart.Window(
                                LocalDate.of(2022, 6, 13), LocalDate.of(2022, 6, 19), LocalTime.MIDNIGHT));
    }

    @Test
    void shouldCountFromAnEvent() {
        assertThat(parts(
                        from(new Anchor.Publication(), 3, DayCount.WORKING),
                        from(new Anchor.PhaseEnd("one"), -10, null)))
                .containsExactly(
                        new SchedulePart.Relative(new Anchor.Publication(), 3, DayCount.WORKING, LocalTime.of(16, 0)),
                        new SchedulePart.Relative(
                                new Anchor.PhaseEnd("one"), -10, DayCount.CALENDAR, LocalTime.of(16, 0)));
    }

    @Test
    void shouldKeepPhaseMandatoryEmptyReportsAndTheUpperBound() {
        var template = asking(dates("P7D"));

        assertThat(requirement(template, "report").phaseKey()).isEqualTo("one");
        assertThat(requirement(template, "report").mandatory()).isFalse();
        assertThat(requirement(template, "report").emptyReportCounts()).isTrue();
        assertThat(template.requirements(CAMPAIGN).getFirst().noMoreThan()).isEqualTo(ENTERPRISES);
    }

    @Test
    void shouldHaveNoEndWhereTheNoticeSetsNone() {
        assertThat(dated("leaders-talk-safety", "2020-12-23").endsOn()).isNull();
    }

    @Test
    void shouldEndWithTheYear() {
        assertThat(dated("responsibility-deepening-2023", "2023-11-21").endsOn())
                .isEqualTo("2023-12-31");
    }

    @Test
    void shouldLastAsLongAsItsPeriod() {
        // From May 2020 to December 2022, both included.
        assertThat(dated("study-2020-2022", "2020-05-01").endsOn()).isEqualTo("2022-12-31");
    }

    @Test
    void shouldNameRequirementsAfterTheirCampaign() {
        var template = dated("leaders-talk-safety", "2020-12-23");

        assertThat(template.requirements(CAMPAIGN)).isEqualTo(template.requirements(CAMPAIGN));
        assertThat(template.requirements(CAMPAIGN)).isNotEqualTo(template.requirements(Ids.named("campaign:other")));
    }
}
