package cn.anlan.campaign.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.draft.DatedTemplate;
import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.china.time.DaySpan;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The five reference campaigns on the calendar: who owes what by when.
class ReferenceCampaignDatesTest {

    private static final LocalDate FAR_AWAY = LocalDate.of(2030, 12, 31);

    private static Campaign campaign(String templateKey, String startsOn, Map<String, LocalDate> values) {
        var campaign = new DatedTemplate(TestTemplates.bundled(templateKey), 1, LocalDate.parse(startsOn), values)
                .draft(Ids.named("campaign:" + templateKey), null, Ids.named("organization:owner"), null);
        campaign.publish(campaign.startsOn());
        return campaign;
    }

    private static List<DueDate> dueDates(Campaign campaign, String requirementKey, LocalDate horizon) {
        var requirement = campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(found -> found.key().equals(requirementKey))
                .findFirst()
                .orElseThrow();
        return CampaignCalendar.of(campaign.terms(), WorkingDayCalendar.bundled())
                .dueDates(requirement, horizon);
    }

    private static List<String> due(Campaign campaign, String requirementKey) {
        return dueDates(campaign, requirementKey, FAR_AWAY).stream()
                .map(due -> due.deadline().toString())
                .toList();
    }

    private static List<String> keys(Campaign campaign, String requirementKey) {
        return dueDates(campaign, requirementKey, FAR_AWAY).stream()
                .map(DueDate::key)
                .toList();
    }

    private static Campaign study() {
        return campaign(
                "study-2020-2022",
                "2020-05-01",
                Map.of(
                        "annual-report-day", LocalDate.of(2022, 11, 30),
                        "three-year-report-day", LocalDate.of(2022, 12, 20)));
    }

    @Test
    void shouldRunTheStudyCampaignInFourPhases() {
        assertThat(study().endsOn()).isEqualTo("2022-12-31");
        assertThat(study().phases())
                .extracting(Phase::key, Phase::startsOn, Phase::endsOn)
                .containsExactly(
                        tuple("mobilise", LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 31)),
                        tuple("carry-out", LocalDate.of(2020, 6, 1), LocalDate.of(2020, 12, 31)),
                        tuple("key-push", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                        tuple("complete", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));
    }

    /// From 1 May, 61 of the second quarter's 91 days are covered, but only 61 of the first half-year's 182.
    @Test
    void shouldMeetElevenTimesByQuarterAndFiveTimesByHalfYear() {
        assertThat(keys(study(), "progress-analysis"))
                .containsExactly(
                        "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1",
                        "2022-Q2", "2022-Q3", "2022-Q4");
        assertThat(keys(study(), "special-report-meeting"))
                .containsExactly("2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2");
        assertThat(due(study(), "special-report-meeting"))
                .containsExactly(
                        "2020-12-31 24:00",
                        "2021-06-30 24:00",
                        "2021-12-31 24:00",
                        "2022-06-30 24:00",
                        "2022-12-31 24:00");
    }

    @Test
    void shouldPlanAndSeminarEveryYearAndAdoptRules() {
        assertThat(keys(study(), "study-plan")).containsExactly("2020", "2021", "2022");
        assertThat(keys(study(), "centre-group-seminar")).containsExactly("2020", "2021", "2022");
        assertThat(keys(study(), "assessment-rules")).containsExactly("2020", "2021", "2022");
    }

    @Test
    void shouldFilePlansInTheFirstPhaseAndSeeTheFilmInTheSecond() {
        assertThat(due(study(), "implementing-plan")).containsExactly("2020-05-31 24:00");
        var film = dueDates(study(), "film", FAR_AWAY);
        assertThat(film).hasSize(1);
        assertThat(film.getFirst().counted())
                .isEqualTo(new DaySpan(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 12, 31)));
    }

    @Test
    void shouldTrainQualifyAndReportByTheEndOf2022() {
        assertThat(due(study(), "leadership-training")).containsExactly("2022-12-31 24:00");
        assertThat(due(study(), "rotation-training")).containsExactly("2022-12-31 24:00");
        assertThat(due(study(), "qualified-enforcement-staff")).containsExactly("2022-12-31 24:00");
        assertThat(due(study(), "annual-report")).containsExactly("2022-11-30 24:00");
        assertThat(due(study(), "three-year-report")).containsExactly("2022-12-20 24:00");
    }

    @Test
    void shouldLectureAndReportInto2030OnARollingHorizon() {
        var lectures = campaign("leaders-talk-safety", "2020-12-23", Map.of());

        assertThat(lectures.endsOn()).isNull();
        assertThat(keys(lectures, "lecture")).hasSize(20).startsWith("2021-H1").endsWith("2030-H2");
        assertThat(due(lectures, "progress-report"))
                .hasSize(21)
                .startsWith("2020-12-30 24:00", "2021-06-15 24:00", "2021-12-15 24:00")
                .endsWith("2030-06-15 24:00", "2030-12-15 24:00");
        var near = dueDates(lectures, "progress-report", LocalDate.of(2022, 6, 30));
        assertThat(near).hasSize(4);
        assertThat(dueDates(lectures, "progress-report", FAR_AWAY).subList(0, 4))
                .isEqualTo(near);
    }

    @Test
    void shouldDeepenResponsibilityUntilTheYearsEndWithoutPhases() {
        var deepening = campaign("responsibility-deepening-2023", "2023-11-21", Map.of());

        assertThat(deepening.phases()).isEmpty();
        assertThat(deepening.endsOn()).isEqualTo("2023-12-31");
        for (var asked : deepening.requirements()) {
            assertThat(due(deepening, asked.requirement().key()))
                    .as(asked.requirement().key())
                    .containsExactly("2023-12-31 24:00");
        }
    }

    @Test
    void shouldReportThreeTimesAndNameLiaisonOfficersOnce() {
        var practice = campaign(
                "risk-prevention-2022",
                "2022-05-10",
                Map.of(
                        "last-day", LocalDate.of(2022, 11, 30),
                        "roster-day", LocalDate.of(2022, 5, 20),
                        "first-report-day", LocalDate.of(2022, 6, 30),
                        "second-report-day", LocalDate.of(2022, 9, 15),
                        "third-report-day", LocalDate.of(2022, 11, 25)));

        assertThat(practice.endsOn()).isEqualTo("2022-11-30");
        assertThat(due(practice, "liaison-roster")).containsExactly("2022-05-20 24:00");
        assertThat(due(practice, "progress-report"))
                .containsExactly("2022-06-30 24:00", "2022-09-15 24:00", "2022-11-25 24:00");
        for (var key : List.of("everyone-learns", "everyone-talks", "enforcement-training", "five-places")) {
            assertThat(due(practice, key)).as(key).containsExactly("2022-11-30 24:00");
        }
    }

    @Test
    void shouldHoldTheConsultationDayInTheMonthAndTourUntilDecember() {
        var month = campaign("safety-month-2022", "2022-06-01", Map.of());

        assertThat(month.endsOn()).isEqualTo("2022-12-31");
        assertThat(due(month, "consultation-day")).containsExactly("2022-06-16 24:00");
        for (var key : List.of(
                "special-study",
                "film",
                "lectures",
                "law-publicity",
                "first-responsible-person-pledge",
                "hazards-near-me",
                "workers-congress")) {
            assertThat(dueDates(month, key, FAR_AWAY))
                    .as(key)
                    .extracting(DueDate::counted)
                    .containsExactly(new DaySpan(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30)));
        }
        assertThat(dueDates(month, "county-tour", FAR_AWAY).getFirst().counted())
                .isEqualTo(new DaySpan(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 12, 31)));
        assertThat(due(month, "assigned-checks")).containsExactly("2022-12-31 24:00");
    }
}
