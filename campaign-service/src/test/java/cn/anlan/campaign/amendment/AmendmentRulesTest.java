package cn.anlan.campaign.amendment;

import static cn.anlan.campaign.launch.Campaigns.content;
import static cn.anlan.campaign.launch.Campaigns.each;
import static cn.anlan.campaign.launch.Campaigns.on;
import static cn.anlan.campaign.launch.Campaigns.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On the morning of 15 August 2022, in a campaign that was published on 20 May and runs from June to December.
class AmendmentRulesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-08-15T09:00:00+08:00");
    private static final CampaignContent BEFORE = content(report("progress", on("2022-07-31", "2022-09-30")));

    private static List<String> faults(CampaignContent after) {
        return faults(BEFORE, after);
    }

    private static List<String> faults(CampaignContent before, CampaignContent after) {
        var refused = catchThrowableOfType(
                ProblemException.class, () -> AmendmentRules.check(before, after, LocalDate.of(2022, 5, 20), NOW));
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(error -> refused.code().code() + " " + error.pointer())
                        .toList();
    }

    private static CampaignContent lasting(String startsOn, String endsOn) {
        var same = Campaigns.content(BEFORE.requirements().getFirst());
        return new CampaignContent(
                same.title(),
                same.theme(),
                same.issuer(),
                same.documentNumber(),
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                List.of(),
                List.of(),
                same.requirements());
    }

    @Test
    void shouldMoveADeadlineThatIsToCome() {
        assertThat(faults(content(report("progress", on("2022-07-31", "2022-10-31")))))
                .isEmpty();
        assertThat(faults(content(report("progress", on("2022-07-31", "2022-08-15")))))
                .isEmpty();
    }

    @Test
    void shouldNotMoveADeadlineIntoThePast() {
        assertThat(faults(content(report("progress", on("2022-07-31", "2022-08-14")))))
                .containsExactly("deadline-in-the-past /content/requirements/0/schedule");
    }

    @Test
    void shouldNotAskForSomethingNewByADayThatHasPassed() {
        assertThat(faults(content(BEFORE.requirements().getFirst(), report("plan", on("2022-06-10")))))
                .containsExactly("deadline-in-the-past /content/requirements/1/schedule");
    }

    @Test
    void shouldNotMindThatANewRhythmWouldHaveBegunEarlier() {
        assertThat(faults(content(report("progress", each(CalendarPeriod.MONTH)))))
                .isEmpty();
    }

    @Test
    void shouldNotMoveTheEndSoThatWhatIsCountedFromItHasPassed() {
        var fromTheEnd = report(
                "summary", new SchedulePart.Relative(new Anchor.End(), -150, DayCount.CALENDAR, LocalTime.MIDNIGHT));

        assertThat(faults(BEFORE, content(BEFORE.requirements().getFirst(), fromTheEnd)))
                .containsExactly("deadline-in-the-past /content/requirements/1/schedule");
    }

    @Test
    void shouldNotEndTheCampaignInThePastOrBeginItAgain() {
        assertThat(faults(lasting("2022-06-01", "2022-08-15"))).isEmpty();
        assertThat(faults(lasting("2022-06-01", "2022-08-14"))).containsExactly("deadline-in-the-past /content/endsOn");
        assertThat(faults(lasting("2022-07-01", "2022-12-31"))).containsExactly("validation-failed /content/startsOn");
    }
}
