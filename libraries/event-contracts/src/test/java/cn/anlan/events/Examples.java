package cn.anlan.events;

import cn.anlan.events.activity.ActivityChanged;
import cn.anlan.events.activity.ActivityState;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.CampaignAmendment;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.DistinctBy;
import cn.anlan.events.campaign.EvidenceKind;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.PeriodDue;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.campaign.TargetGroup;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.events.escalation.EscalationChanged;
import cn.anlan.events.escalation.EscalationLevel;
import cn.anlan.events.finding.FindingChanged;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.FindingState;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.events.indicator.IndicatorChanged;
import cn.anlan.events.indicator.IndicatorState;
import cn.anlan.events.inspection.InspectionChanged;
import cn.anlan.events.inspection.InspectionForm;
import cn.anlan.events.inspection.InspectionState;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.events.review.ReviewChanged;
import cn.anlan.events.review.ReviewState;
import cn.anlan.events.roster.RosterChanged;
import cn.anlan.events.submission.SubmissionChanged;
import cn.anlan.events.submission.SubmissionState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One event of every type, with every optional field filled, from the campaign of 南岸区.
final class Examples {

    static final UUID TOWN = Ids.named("organization:南坪街道");
    private static final UUID DISTRICT_OFFICE = Ids.named("organization:南岸区安委办");
    private static final UUID CAMPAIGN = Ids.named("campaign:2020-14");
    private static final UUID LECTURE = Ids.named("requirement:lecture");
    private static final UUID REPORT = Ids.named("requirement:report");
    private static final UUID COMMITMENT = Ids.named("commitment:reporting-service:1");
    private static final UUID HAZARD = Ids.named("hazard:1");
    private static final LocalDate START = LocalDate.of(2020, 12, 23);
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2021-06-16T00:00:00+08:00");
    private static final OffsetDateTime DONE = OffsetDateTime.parse("2021-06-14T16:30:00+08:00");

    private Examples() {}

    static Stream<Event<?>> all() {
        return Stream.of(
                of(EventTypes.ORGANIZATION_CHANGED, organization()),
                of(EventTypes.CAMPAIGN_CHANGED, campaign()),
                of(
                        EventTypes.ENROLMENT_CHANGED,
                        new EnrolmentChanged(
                                Ids.named("enrolment:1"),
                                CAMPAIGN,
                                TOWN,
                                EnrolmentState.ENROLLED,
                                START,
                                List.of(LECTURE, REPORT))),
                of(
                        EventTypes.ACTIVITY_CHANGED,
                        new ActivityChanged(
                                Ids.named("activity:1"),
                                CAMPAIGN,
                                TOWN,
                                "LECTURE",
                                LocalDate.of(2021, 3, 12),
                                "PARTY_HEAD",
                                86,
                                ActivityState.SUBMITTED,
                                "VILLAGE",
                                "ON_SITE",
                                List.of("LAWS_AND_DUTIES"),
                                List.of("FIRE"),
                                List.of(Ids.named("commitment:1")))),
                of(
                        EventTypes.ROSTER_CHANGED,
                        new RosterChanged(Ids.named("roster:1"), CAMPAIGN, TOWN, START, 12, true)),
                of(
                        EventTypes.INDICATOR_CHANGED,
                        new IndicatorChanged(
                                Ids.named("indicator:1"),
                                CAMPAIGN,
                                TOWN,
                                "trained-share",
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 6, 30),
                                new BigDecimal("0.975"),
                                39L,
                                40L,
                                IndicatorState.VERIFIED)),
                of(EventTypes.COMMITMENT_CHANGED, commitment()),
                of(
                        EventTypes.REVIEW_CHANGED,
                        new ReviewChanged(
                                Ids.named("review:1"),
                                CAMPAIGN,
                                TOWN,
                                "responsibility-2023-g",
                                1,
                                ReviewState.SUBMITTED,
                                20,
                                3,
                                1,
                                2,
                                4)),
                of(
                        EventTypes.INSPECTION_CHANGED,
                        new InspectionChanged(
                                Ids.named("inspection:1"),
                                InspectionForm.UNANNOUNCED,
                                TOWN,
                                DISTRICT_OFFICE,
                                CAMPAIGN,
                                LocalDate.of(2021, 4, 8),
                                InspectionState.COMPLETED,
                                2)),
                of(
                        EventTypes.FINDING_CHANGED,
                        new FindingChanged(
                                Ids.named("finding:1"),
                                FindingSource.HAZARD_REPORT,
                                HAZARD,
                                TOWN,
                                CAMPAIGN,
                                HazardGrade.MAJOR,
                                FindingState.CLOSED,
                                "消防通道被堵塞",
                                DONE,
                                DUE,
                                DONE,
                                DONE)),
                of(
                        EventTypes.HAZARD_CHANGED,
                        new HazardChanged(
                                HAZARD,
                                "SP-2021-000017",
                                "FIRE",
                                "500108001",
                                DISTRICT_OFFICE,
                                TOWN,
                                TOWN,
                                HazardState.CLOSED,
                                HazardGrade.MAJOR,
                                "消防通道被堵塞，已清理",
                                DONE,
                                DUE,
                                5,
                                HazardOutcome.FIXED,
                                1,
                                null)),
                of(
                        EventTypes.SUBMISSION_CHANGED,
                        new SubmissionChanged(
                                Ids.named("submission:1"),
                                COMMITMENT,
                                TOWN,
                                CAMPAIGN,
                                SubmissionState.ACCEPTED,
                                DONE,
                                true)),
                of(
                        EventTypes.ESCALATION_CHANGED,
                        new EscalationChanged(
                                Ids.named("escalation:1"),
                                COMMITMENT,
                                TOWN,
                                EscalationLevel.REMINDER_LETTER,
                                DUE,
                                DUE.plusDays(2))));
    }

    static <T> Event<T> of(EventType<T> type, T data) {
        return new Event<>(
                UUID.fromString("019a0000-0000-7000-8000-000000000001"),
                type,
                TOWN,
                7,
                DONE,
                "/anlan/campaign-service",
                "0f0c7a52-liaison",
                TOWN,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                data);
    }

    static OrganizationChanged organization() {
        return new OrganizationChanged(
                TOWN,
                "500108001",
                "南坪街道办事处",
                OrganizationKind.GOVERNMENT,
                DISTRICT_OFFICE,
                "a1.b2",
                "500108001",
                "11500108009290471Y",
                List.of("FIRE", "CONSTRUCTION"),
                "LARGER",
                OrganizationStatus.ACTIVE,
                DISTRICT_OFFICE,
                DISTRICT_OFFICE,
                AdministrativeLevel.TOWN,
                "S92",
                85,
                DISTRICT_OFFICE);
    }

    static CampaignChanged campaign() {
        return new CampaignChanged(
                CAMPAIGN,
                "2020-14",
                new LocalizedText("“各级领导干部带头讲安全”专项行动", "Leaders at every level talk safety first"),
                "leaders-talk-safety",
                DISTRICT_OFFICE,
                "南安生办〔2020〕14号",
                "安全责任",
                START,
                LocalDate.of(2022, 12, 31),
                START,
                CampaignStatus.RUNNING,
                List.of(new Phase("P1", new LocalizedText("动员部署", "Mobilise"), START, LocalDate.of(2021, 3, 31))),
                List.of(
                        new Requirement(
                                LECTURE,
                                "lecture",
                                RequirementKind.ACTIVITY,
                                new LocalizedText("讲安全", "Talk safety"),
                                "P1",
                                true,
                                new Schedule(
                                        List.of(
                                                new SchedulePart.Periods(
                                                        CalendarPeriod.HALF_YEAR, PartialPeriod.AT_LEAST_HALF, null),
                                                new SchedulePart.Periods(
                                                        CalendarPeriod.MONTH,
                                                        PartialPeriod.INCLUDE,
                                                        new PeriodDue.DayOfMonth(1, 7, LocalTime.MIDNIGHT)),
                                                new SchedulePart.Periods(
                                                        CalendarPeriod.YEAR,
                                                        PartialPeriod.EXCLUDE,
                                                        new PeriodDue.DaysAfter(
                                                                5, DayCount.WORKING, LocalTime.of(16, 0)))),
                                        HolidayPolicy.NONE),
                                new Target(
                                        2,
                                        List.of(new Counter(
                                                "PARTY_HEAD", new LocalizedText("党委主要负责人", "Party head"), 1)),
                                        DistinctBy.SECTOR,
                                        List.of("PARTY_HEAD", "ADMINISTRATIVE_HEAD"),
                                        TargetGroup.SIBLINGS),
                                "responsibility-2023-g",
                                List.of("LECTURE"),
                                new IndicatorThreshold(
                                        new LocalizedText("持证执法人员", "Qualified enforcement staff"),
                                        new LocalizedText("在岗执法人员", "Enforcement staff in post"),
                                        IndicatorThreshold.Comparison.AT_LEAST,
                                        BigDecimal.valueOf(75)),
                                false,
                                List.of(EvidenceKind.PHOTO, EvidenceKind.ATTENDANCE_LIST),
                                START,
                                Ids.named("requirement:city-lecture")),
                        new Requirement(
                                REPORT,
                                "report",
                                RequirementKind.REPORT,
                                new LocalizedText("报送进展情况", "Progress report"),
                                null,
                                false,
                                new Schedule(
                                        List.of(
                                                new SchedulePart.Dates(
                                                        List.of(LocalDate.of(2020, 12, 30)), LocalTime.MIDNIGHT),
                                                new SchedulePart.Rule(
                                                        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15",
                                                        LocalDate.of(2021, 6, 15),
                                                        LocalDate.of(2022, 12, 31),
                                                        LocalTime.of(18, 0)),
                                                new SchedulePart.Window(START, START.plusDays(6), LocalTime.MIDNIGHT),
                                                relative(new Anchor.Publication()),
                                                relative(new Anchor.Start()),
                                                relative(new Anchor.End()),
                                                relative(new Anchor.PhaseStart("P1")),
                                                relative(new Anchor.PhaseEnd("P1")),
                                                relative(new Anchor.Due("lecture")),
                                                relative(new Anchor.Fulfilment("lecture"))),
                                        HolidayPolicy.NEXT_WORKING_DAY),
                                Target.of(1),
                                null,
                                List.of(),
                                null,
                                true,
                                List.of(),
                                null,
                                null)),
                Ids.named("campaign:city"),
                new CampaignAmendment(1, OffsetDateTime.parse("2021-02-01T09:00:00+08:00")));
    }

    private static SchedulePart relative(Anchor anchor) {
        return new SchedulePart.Relative(anchor, -3, DayCount.WORKING, LocalTime.MIDNIGHT);
    }

    static CommitmentChanged commitment() {
        return new CommitmentChanged(
                COMMITMENT,
                "reporting-service",
                CommitmentKind.PROGRESS_REPORT,
                TOWN,
                "REQUIREMENT",
                REPORT,
                new LocalizedText("报送进展情况", "Progress report"),
                CAMPAIGN,
                REPORT,
                "PARTY_HEAD",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 6, 30),
                DUE,
                1,
                1,
                CommitmentState.FULFILLED,
                DONE);
    }
}
