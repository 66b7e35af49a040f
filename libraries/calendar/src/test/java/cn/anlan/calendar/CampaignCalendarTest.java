package cn.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.china.time.CalendarBasis;
import cn.anlan.china.time.WorkingDayCalendar;
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
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignCalendarTest {

    private static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;
    private static final LocalDate FAR_AWAY = LocalDate.of(2030, 12, 31);

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }

    private static Requirement asking(String key, SchedulePart... parts) {
        return new Requirement(
                Ids.named("requirement:" + key),
                key,
                RequirementKind.REPORT,
                new LocalizedText("报送", "Report"),
                null,
                true,
                new Schedule(List.of(parts), HolidayPolicy.NONE),
                Target.of(1),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null,
                null);
    }

    private static SchedulePart from(Anchor anchor, int days, DayCount count) {
        return new SchedulePart.Relative(anchor, days, count, END_OF_DAY);
    }

    /// June to November 2022 in two phases, published on 20 May.
    private static CampaignCalendar campaign(Requirement... requirements) {
        return campaign(date("2022-11-30"), requirements);
    }

    private static CampaignCalendar campaign(@Nullable LocalDate endsOn, Requirement... requirements) {
        return CampaignCalendar.of(
                new CampaignTerms(
                        date("2022-06-01"),
                        endsOn,
                        date("2022-05-20"),
                        List.of(
                                new Phase(
                                        "mobilise",
                                        new LocalizedText("动员部署", "Mobilise"),
                                        date("2022-06-01"),
                                        date("2022-06-30")),
                                new Phase(
                                        "carry-out",
                                        new LocalizedText("组织实施", "Carry out"),
                                        date("2022-07-01"),
                                        date("2022-11-30"))),
                        List.of(requirements),
                        null),
                WorkingDayCalendar.bundled());
    }

    private static List<String> due(CampaignCalendar calendar, Requirement requirement) {
        return calendar.dueDates(requirement, FAR_AWAY).stream()
                .map(due -> due.key() + ": " + due.deadline())
                .toList();
    }

    @Test
    void shouldCountFromThePublication() {
        var plan = asking("plan", from(new Anchor.Publication(), 10, DayCount.WORKING));

        // 3 June 2022 is the Dragon Boat Festival.
        assertThat(due(campaign(plan), plan)).containsExactly("publication+10w: 2022-06-06 24:00");
    }

    @Test
    void shouldCountFromStartEndAndPhases() {
        var report = asking(
                "report",
                from(new Anchor.Start(), 5, DayCount.CALENDAR),
                from(new Anchor.PhaseEnd("mobilise"), -3, DayCount.CALENDAR),
                from(new Anchor.PhaseStart("carry-out"), 0, DayCount.CALENDAR),
                from(new Anchor.End(), 15, DayCount.CALENDAR));

        assertThat(due(campaign(report), report))
                .containsExactly(
                        "start+5: 2022-06-06 24:00",
                        "phase-end:mobilise-3: 2022-06-27 24:00",
                        "phase-start:carry-out+0: 2022-07-01 24:00",
                        "end+15: 2022-12-15 24:00");
    }

    @Test
    void shouldNeverBeDueByTheEndOfACampaignWithoutEnd() {
        var report = asking("report", from(new Anchor.End(), 15, DayCount.CALENDAR));

        assertThat(due(campaign((LocalDate) null, report), report)).isEmpty();
    }

    @Test
    void shouldCountFromEveryDueDateOfAnotherRequirement() {
        var report = asking(
                "report",
                new SchedulePart.Periods(
                        CalendarPeriod.QUARTER,
                        PartialPeriod.AT_LEAST_HALF,
                        new PeriodDue.DaysAfter(5, DayCount.CALENDAR, END_OF_DAY)));
        var circular = asking("circular", from(new Anchor.Due("report"), 3, DayCount.WORKING));

        assertThat(due(campaign(report, circular), circular))
                .containsExactly("due:report:2022-Q3+3w: 2022-10-10 24:00", "due:report:2022-Q4+3w: 2023-01-10 24:00");
    }

    @Test
    void shouldCountFromAFulfilmentOnceItHasHappened() {
        var listing = asking("listing", new SchedulePart.Dates(List.of(date("2022-09-30")), END_OF_DAY));
        var filing = asking("filing", from(new Anchor.Fulfilment("listing"), 3, DayCount.WORKING));
        var calendar = campaign(listing, filing);

        assertThat(due(calendar, filing)).isEmpty();
        assertThat(due(calendar.fulfilled("listing", "2022-09-30", date("2022-09-15")), filing))
                .containsExactly("fulfilment:listing:2022-09-30+3w: 2022-09-20 24:00");
    }

    @Test
    void shouldCountPeriodsFromTheDayThatBindsANewcomer() {
        var meeting =
                asking("meeting", new SchedulePart.Periods(CalendarPeriod.QUARTER, PartialPeriod.AT_LEAST_HALF, null));

        assertThat(due(campaign(meeting), meeting))
                .containsExactly("2022-Q3: 2022-09-30 24:00", "2022-Q4: 2022-12-31 24:00");
        assertThat(due(campaign(meeting).boundFrom(date("2022-09-01")), meeting))
                .containsExactly("2022-Q4: 2022-12-31 24:00");
    }

    @Test
    void shouldCountPeriodsFromTheDayOnWhichAnAmendmentBrought() {
        var meeting =
                asking("meeting", new SchedulePart.Periods(CalendarPeriod.QUARTER, PartialPeriod.AT_LEAST_HALF, null));
        var later = bindingFrom(meeting, date("2022-09-01"), null);

        assertThat(due(campaign(later), later)).containsExactly("2022-Q4: 2022-12-31 24:00");
    }

    @Test
    void shouldSettleWhatWasDueWhenItWasAmendedOrTakenOver() {
        var own = asking("own", new SchedulePart.Dates(List.of(date("2022-09-30")), END_OF_DAY));
        var inherited = bindingFrom(own, null, Ids.named("requirement:above"));
        var amendedAt = OffsetDateTime.parse("2022-08-15T09:00:00+08:00");

        assertThat(terms(null).settledUntil(own)).isEqualTo(OffsetDateTime.MIN);
        assertThat(terms(null).settledUntil(inherited)).isEqualTo("2022-05-20T00:00:00+08:00");
        assertThat(terms(amendedAt).settledUntil(own)).isEqualTo(amendedAt);
        assertThat(terms(amendedAt).settledUntil(inherited)).isEqualTo(amendedAt);
    }

    private static CampaignTerms terms(@Nullable OffsetDateTime amendedAt) {
        return new CampaignTerms(date("2022-06-01"), null, date("2022-05-20"), List.of(), List.of(), amendedAt);
    }

    private static Requirement bindingFrom(
            Requirement requirement, @Nullable LocalDate bindsFrom, @Nullable UUID inheritedFrom) {
        return new Requirement(
                requirement.id(),
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                requirement.phaseKey(),
                requirement.mandatory(),
                requirement.schedule(),
                requirement.target(),
                requirement.checklistKey(),
                requirement.activityKinds(),
                requirement.threshold(),
                requirement.emptyReportCounts(),
                requirement.evidence(),
                bindsFrom,
                inheritedFrom);
    }

    @Test
    void shouldReadWindowsRulesAndDays() {
        var drills = asking(
                "drills",
                new SchedulePart.Window(date("2022-06-13"), date("2022-06-19"), END_OF_DAY),
                new SchedulePart.Rule("FREQ=MONTHLY;BYMONTHDAY=25", date("2022-06-25"), date("2022-07-31"), END_OF_DAY),
                new SchedulePart.Periods(
                        CalendarPeriod.YEAR, PartialPeriod.INCLUDE, new PeriodDue.DayOfMonth(1, 7, END_OF_DAY)));

        assertThat(due(campaign(drills), drills))
                .containsExactly(
                        "2022-06-19: 2022-06-19 24:00",
                        "2022-06-25: 2022-06-25 24:00",
                        "2022-07-25: 2022-07-25 24:00",
                        "2022: 2023-01-07 24:00");
    }

    @Test
    void shouldRefuseDaysThatAreCountedInACircle() {
        var one = asking("one", from(new Anchor.Due("other"), 1, DayCount.CALENDAR));
        var other = asking("other", from(new Anchor.Due("one"), 1, DayCount.CALENDAR));

        assertThatThrownBy(() -> campaign(one, other).dueDates(one, FAR_AWAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("counted from itself");
    }

    @Test
    void shouldRefuseAPhaseOrARequirementThatIsNotThere() {
        var phase = asking("report", from(new Anchor.PhaseEnd("last"), 0, DayCount.CALENDAR));
        var requirement = asking("report", from(new Anchor.Due("plan"), 0, DayCount.CALENDAR));
        var fulfilment = asking("report", from(new Anchor.Fulfilment("plan"), 0, DayCount.CALENDAR));

        assertThatThrownBy(() -> campaign(phase).dueDates(phase, FAR_AWAY)).hasMessageContaining("no phase last");
        assertThatThrownBy(() -> campaign(requirement).dueDates(requirement, FAR_AWAY))
                .hasMessageContaining("no requirement plan");
        assertThatThrownBy(() -> campaign(fulfilment)
                        .fulfilled("plan", "2022", date("2022-07-01"))
                        .dueDates(fulfilment, FAR_AWAY))
                .hasMessageContaining("no requirement plan");
    }

    @ParameterizedTest
    @EnumSource(HolidayPolicy.class)
    void shouldRollByEveryPolicyOfTheContract(HolidayPolicy policy) {
        var report = new Requirement(
                Ids.named("requirement:report"),
                "report",
                RequirementKind.REPORT,
                new LocalizedText("报送", "Report"),
                null,
                true,
                new Schedule(List.of(new SchedulePart.Dates(List.of(date("2022-10-01")), END_OF_DAY)), policy),
                Target.of(1),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null,
                null);

        var due = campaign(report).dueDates(report, FAR_AWAY).getFirst();

        assertThat(due.day())
                .isEqualTo(
                        switch (policy) {
                            case NONE -> "2022-10-01";
                            case NEXT_WORKING_DAY -> "2022-10-08";
                            case PREVIOUS_WORKING_DAY -> "2022-09-30";
                        });
        assertThat(due.basis()).isEqualTo(CalendarBasis.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(CalendarPeriod.class)
    void shouldKnowEveryPeriodOfTheContract(CalendarPeriod period) {
        var report = asking("report", new SchedulePart.Periods(period, PartialPeriod.INCLUDE, null));

        assertThat(due(campaign(report), report).getLast())
                .isEqualTo(
                        switch (period) {
                            case MONTH -> "2022-11: 2022-11-30 24:00";
                            case QUARTER -> "2022-Q4: 2022-12-31 24:00";
                            case HALF_YEAR -> "2022-H2: 2022-12-31 24:00";
                            case YEAR -> "2022: 2022-12-31 24:00";
                        });
    }
}
