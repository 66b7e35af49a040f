package cn.anlan.campaign.cascade;

import static cn.anlan.campaign.launch.Campaigns.content;
import static cn.anlan.campaign.launch.Campaigns.each;
import static cn.anlan.campaign.launch.Campaigns.on;
import static cn.anlan.campaign.launch.Campaigns.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.campaign.TargetGroup;
import cn.anlan.events.organization.OrganizationKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In campaigns that run from June to December 2022, seen from 15 June.
class StrictnessTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-06-15T09:00:00+08:00");

    private static boolean isKept(CampaignRequirement asked, CampaignRequirement inPlan) {
        return new Strictness(
                        content(asked).terms(LocalDate.of(2022, 5, 20)),
                        content(inPlan).terms(null),
                        NOW)
                .isKept(asked, inPlan);
    }

    private static CampaignRequirement with(CampaignRequirement asked, Target target) {
        var requirement = asked.requirement();
        return new CampaignRequirement(
                new Requirement(
                        requirement.id(),
                        requirement.key(),
                        requirement.kind(),
                        requirement.title(),
                        requirement.phaseKey(),
                        requirement.mandatory(),
                        requirement.schedule(),
                        target,
                        requirement.checklistKey(),
                        requirement.activityKinds(),
                        requirement.threshold(),
                        requirement.emptyReportCounts(),
                        requirement.evidence(),
                        null,
                        null),
                asked.audience(),
                null);
    }

    private static Counter counter(String key, int quantity) {
        return new Counter(key, new LocalizedText(key, key), quantity);
    }

    @Test
    void shouldKeepWhatIsTheSame() {
        var progress = report("progress", on("2022-07-31", "2022-09-30"));

        assertThat(isKept(progress, report("progress", on("2022-07-31", "2022-09-30"))))
                .isTrue();
    }

    @Test
    void shouldAllowEarlierDaysAndMoreOfThem() {
        var progress = report("progress", on("2022-07-31", "2022-09-30"));

        assertThat(isKept(progress, report("progress", on("2022-07-25", "2022-09-20"))))
                .isTrue();
        assertThat(isKept(progress, report("progress", on("2022-07-31", "2022-08-31", "2022-09-30"))))
                .isTrue();
        assertThat(isKept(progress, report("progress", each(CalendarPeriod.MONTH))))
                .isTrue();
    }

    @Test
    void shouldNotAllowLaterDaysOrFewer() {
        var progress = report("progress", on("2022-07-31", "2022-09-30"));

        assertThat(isKept(progress, report("progress", on("2022-08-01", "2022-09-30"))))
                .isFalse();
        assertThat(isKept(progress, report("progress", on("2022-07-31", "2022-10-01"))))
                .isFalse();
        assertThat(isKept(progress, report("progress", on("2022-07-31")))).isFalse();
    }

    @Test
    void shouldNotLetADayThatHasPassedMakeUpForOneToCome() {
        var progress = report("progress", on("2022-07-31"));

        assertThat(isKept(progress, report("progress", on("2022-06-01")))).isFalse();
        assertThat(isKept(report("progress", on("2022-06-01")), report("progress", on("2022-06-10"))))
                .isTrue();
    }

    @Test
    void shouldKeepTheRhythm() {
        var quarterly = report("meeting", each(CalendarPeriod.QUARTER));

        assertThat(isKept(quarterly, report("meeting", each(CalendarPeriod.QUARTER))))
                .isTrue();
        assertThat(isKept(quarterly, report("meeting", each(CalendarPeriod.MONTH))))
                .isTrue();
        assertThat(isKept(quarterly, report("meeting", each(CalendarPeriod.HALF_YEAR))))
                .isFalse();
    }

    @Test
    void shouldAllowMoreAndNotLess() {
        var lectures = with(report("lecture", on("2022-07-31")), Target.of(2, List.of(counter("PARTY_HEAD", 1))));

        assertThat(isKept(lectures, with(lectures, Target.of(2, List.of(counter("PARTY_HEAD", 2))))))
                .isTrue();
        assertThat(isKept(
                        lectures,
                        with(lectures, Target.of(2, List.of(counter("PARTY_HEAD", 1), counter("DEPUTY", 1))))))
                .isTrue();
        assertThat(isKept(lectures, with(lectures, Target.of(2, List.of(counter("DEPUTY", 1))))))
                .isFalse();
        assertThat(isKept(with(lectures, Target.of(2)), with(lectures, Target.of(1))))
                .isFalse();
        assertThat(isKept(with(lectures, Target.of(2)), with(lectures, Target.of(3))))
                .isTrue();
    }

    @Test
    void shouldNotLetManyShareWhatEachOwes() {
        var each = report("activity", on("2022-07-31"));
        var shared = with(each, new Target(1, List.of(), null, List.of(), TargetGroup.SIBLINGS));

        assertThat(isKept(each, shared)).isFalse();
        assertThat(isKept(shared, each)).isTrue();
    }

    @Test
    void shouldNotAskOthersOrForSomethingElse() {
        var progress = report("progress", on("2022-07-31"));
        var fewer = new CampaignRequirement(
                progress.requirement(), AudienceSelector.kinds(OrganizationKind.GOVERNMENT), null);
        var requirement = progress.requirement();
        var other = new CampaignRequirement(
                new Requirement(
                        requirement.id(),
                        requirement.key(),
                        RequirementKind.ROSTER,
                        requirement.title(),
                        null,
                        true,
                        new Schedule(
                                requirement.schedule().parts(),
                                requirement.schedule().holidayPolicy()),
                        requirement.target(),
                        null,
                        List.of(),
                        null,
                        false,
                        List.of(),
                        null,
                        null),
                progress.audience(),
                null);

        assertThat(isKept(progress, fewer)).isFalse();
        assertThat(isKept(progress, other)).isFalse();
    }
}
