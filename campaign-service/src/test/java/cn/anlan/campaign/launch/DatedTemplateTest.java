package cn.anlan.campaign.launch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.SchedulePart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatedTemplateTest {

    private static final UUID CAMPAIGN = Ids.named("campaign:test");

    private static DatedTemplate dated(String key, String startsOn) {
        return new DatedTemplate(TestTemplates.bundled(key), LocalDate.parse(startsOn));
    }

    private static Requirement requirement(DatedTemplate template, String key) {
        return template.requirements(CAMPAIGN).stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> requirement.key().equals(key))
                .findFirst()
                .orElseThrow();
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
    void shouldHaveNoEndWhereTheNoticeSetsNone() {
        assertThat(dated("leaders-talk-safety", "2020-12-23").endsOn()).isNull();
    }

    @Test
    void shouldEndWithTheYear() {
        var template = dated("responsibility-deepening-2023", "2023-11-21");

        assertThat(template.endsOn()).isEqualTo("2023-12-31");
        assertThat(requirement(template, "self-review-enterprise").checklistKey())
                .isEqualTo("responsibility-2023-e");
        assertThat(requirement(template, "self-review-enterprise").schedule().parts())
                .containsExactly(new SchedulePart.Dates(List.of(LocalDate.of(2023, 12, 31)), LocalTime.MIDNIGHT));
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
