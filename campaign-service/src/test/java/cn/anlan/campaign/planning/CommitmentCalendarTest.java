package cn.anlan.campaign.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.commitment.CommitmentSlot;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentCalendarTest {

    private final CommitmentCalendar calendar = new CommitmentCalendar(WorkingDayCalendar.bundled());

    private List<CommitmentSlot> slots(
            String template, String startsOn, List<String> keys, String enrolledOn, LocalDate after, String to) {
        var campaign = Campaigns.draft(template, startsOn);
        return calendar.slots(
                new Cascade(List.of(campaign)),
                new Asked(idsOf(campaign, keys), Map.of(), LocalDate.parse(enrolledOn), List.of()),
                after,
                LocalDate.parse(to));
    }

    private static List<UUID> idsOf(Campaign campaign, List<String> keys) {
        return campaign.requirements().stream()
                .map(asked -> asked.requirement())
                .filter(requirement -> keys.contains(requirement.key()))
                .map(requirement -> requirement.id())
                .toList();
    }

    @Test
    void shouldOweTwoCountersFromTheFirstHalfYearThatCounts() {
        // Eight days of the second half of 2020 are less than half of it.
        var slots = slots(
                "leaders-talk-safety", "2020-12-23", List.of("lecture"), "2020-12-23", LocalDate.MIN, "2022-06-30");

        assertThat(slots)
                .extracting(slot -> slot.key() + " " + slot.counterKey())
                .containsExactly(
                        "2021-H1 PARTY_HEAD",
                        "2021-H1 ADMINISTRATIVE_HEAD",
                        "2021-H2 PARTY_HEAD",
                        "2021-H2 ADMINISTRATIVE_HEAD",
                        "2022-H1 PARTY_HEAD",
                        "2022-H1 ADMINISTRATIVE_HEAD");
        var first = slots.getFirst();
        assertThat(first.quantity()).isEqualTo(1);
        assertThat(first.periodStart()).isEqualTo("2021-01-01");
        assertThat(first.periodEnd()).isEqualTo("2021-06-30");
        // 30 June, 24:00
        assertThat(first.dueAt()).isEqualTo("2021-07-01T00:00+08:00");
    }

    @Test
    void shouldOnlyAddWhatLiesBeyondWhatIsPlanned() {
        var slots = slots(
                "leaders-talk-safety",
                "2020-12-23",
                List.of("lecture"),
                "2020-12-23",
                LocalDate.of(2022, 6, 30),
                "2022-12-31");

        assertThat(slots).extracting(CommitmentSlot::key).containsExactly("2022-H2", "2022-H2");
    }

    @Test
    void shouldBindANewcomerFromTheDayItWasEnrolled() {
        var early = slots(
                "leaders-talk-safety", "2020-12-23", List.of("lecture"), "2021-04-01", LocalDate.MIN, "2021-06-30");
        var late = slots(
                "leaders-talk-safety", "2020-12-23", List.of("lecture"), "2021-04-02", LocalDate.MIN, "2021-06-30");

        // From 1 April, 91 of 181 days are covered; from 2 April, 90.
        assertThat(early).hasSize(2);
        assertThat(late).isEmpty();
    }

    @Test
    void shouldAskANewcomerForNoFixedDayThatIsPast() {
        var keys = List.of("film", "consultation-day", "county-tour");
        var inTime = slots("safety-month-2022", "2022-06-01", keys, "2022-06-16", LocalDate.MIN, "2022-12-31");
        var late = slots("safety-month-2022", "2022-06-01", keys, "2022-06-17", LocalDate.MIN, "2022-12-31");
        var later = slots("safety-month-2022", "2022-06-01", keys, "2022-07-01", LocalDate.MIN, "2022-12-31");

        assertThat(inTime).hasSize(3);
        assertThat(late).extracting(CommitmentSlot::plannedDay).containsExactly(day("2022-06-30"), day("2022-12-31"));
        assertThat(later).extracting(CommitmentSlot::plannedDay).containsExactly(day("2022-12-31"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void shouldCountActivitiesSinceTheStartWhereNoPeriodIsNamed() {
        var slots = slots(
                "responsibility-deepening-2023",
                "2023-11-21",
                List.of("study"),
                "2023-11-21",
                LocalDate.MIN,
                "2024-12-31");

        assertThat(slots).hasSize(1);
        assertThat(slots.getFirst().counterKey()).isNull();
        assertThat(slots.getFirst().periodStart()).isEqualTo("2023-11-21");
        assertThat(slots.getFirst().periodEnd()).isEqualTo("2023-12-31");
        assertThat(slots.getFirst().dueAt()).isEqualTo("2024-01-01T00:00+08:00");
    }

    @Test
    void shouldAskForQuartersHalfYearsAndYearsOfAThreeYearCampaign() {
        var slots = slots(
                "study-2020-2022",
                "2020-05-01",
                List.of("progress-analysis", "special-report-meeting", "centre-group-seminar"),
                "2020-05-01",
                LocalDate.MIN,
                "2023-12-31");

        assertThat(slots)
                .extracting(CommitmentSlot::key)
                .containsExactly(
                        "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1",
                        "2022-Q2", "2022-Q3", "2022-Q4", "2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2", "2020",
                        "2021", "2022");
    }

    @Test
    void shouldGiveADutyTheSameIdWheneverItIsPlanned() {
        var enrolment = Ids.named("enrolment:test");
        var once = slots(
                "leaders-talk-safety", "2020-12-23", List.of("lecture"), "2020-12-23", LocalDate.MIN, "2022-06-30");

        assertThat(once.stream().map(slot -> slot.idFor(enrolment)).distinct()).hasSize(6);
        assertThat(once.getFirst().idFor(enrolment))
                .isEqualTo(slots(
                                "leaders-talk-safety",
                                "2020-12-23",
                                List.of("lecture"),
                                "2020-12-23",
                                LocalDate.MIN,
                                "2021-06-30")
                        .getFirst()
                        .idFor(enrolment));
    }
}
