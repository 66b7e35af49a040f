package cn.anlan.campaign.campaigncontent;

import static cn.anlan.campaign.launch.Campaigns.meeting;
import static cn.anlan.campaign.launch.Campaigns.noMoreThan;
import static cn.anlan.campaign.launch.Campaigns.on;
import static cn.anlan.campaign.launch.Campaigns.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.DayCount;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 5, 20);

    private static List<String> faults(CampaignContent content) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ContentRules.check(content, TODAY, ""));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(ContentRulesTest::text).toList();
    }

    private static String text(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    private static CampaignContent lasting(String startsOn, @Nullable String endsOn, CampaignPhase... phases) {
        return new CampaignContent(
                new LocalizedText("安全生产月", "Safety Month"),
                null,
                null,
                null,
                LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                List.of(),
                List.of(phases),
                List.of());
    }

    private static CampaignPhase phase(String key, String startsOn, String endsOn) {
        return new CampaignPhase(
                key,
                new LocalizedText("动员部署", "Mobilise"),
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                List.of());
    }

    @Test
    void shouldAllowACampaignWithoutPhasesAndWithoutEnd() {
        assertThat(faults(lasting("2022-06-01", null))).isEmpty();
    }

    @Test
    void shouldAllowPhasesThatTouchAndThatOverlap() {
        // The Safety Month is June; the county tour starts with it and lasts to the end of the year.
        assertThat(faults(lasting(
                        "2022-06-01",
                        "2022-12-31",
                        phase("month", "2022-06-01", "2022-06-30"),
                        phase("tour", "2022-06-01", "2022-12-31"),
                        phase("summary", "2022-12-31", "2022-12-31"))))
                .isEmpty();
    }

    @Test
    void shouldKeepPhasesWithinTheCampaign() {
        assertThat(faults(lasting(
                        "2022-06-01",
                        "2022-12-31",
                        phase("early", "2022-05-31", "2022-06-30"),
                        phase("late", "2022-12-01", "2023-01-01"),
                        phase("turned", "2022-08-01", "2022-07-31"),
                        phase("late", "2022-07-01", "2022-07-02"))))
                .containsExactly(
                        "/phases/0/startsOn outside-campaign",
                        "/phases/1/endsOn outside-campaign",
                        "/phases/2/endsOn before-start",
                        "/phases/3/key not-unique");
    }

    @Test
    void shouldRefuseDaysThatNobodyMeans() {
        assertThat(faults(lasting("0022-06-01", null))).containsExactly("/startsOn too-early");
        assertThat(faults(lasting("2022-06-01", "2022-05-31"))).containsExactly("/endsOn before-start");
        assertThat(faults(lasting("2022-06-01", "2202-06-01"))).containsExactly("/endsOn too-late");
    }

    @Test
    void shouldRefuseASecondRequirementOfOneKey() {
        assertThat(faults(
                        Campaigns.content(report("progress", on("2022-06-30")), report("progress", on("2022-07-30")))))
                .containsExactly("/requirements/1/key not-unique");
    }

    @Test
    void shouldRefuseASchedulethatCannotBeWorkedOut() {
        var rule = new SchedulePart.Rule("FREQ=SOMETIMES", LocalDate.of(2022, 6, 1), null, LocalTime.MIDNIGHT);
        var phase = new SchedulePart.Relative(new Anchor.PhaseEnd("last"), 0, DayCount.CALENDAR, LocalTime.MIDNIGHT);

        assertThat(faults(Campaigns.content(report("rule", rule), report("phase", phase), report("nothing"))))
                .containsExactly(
                        "/requirements/0/schedule unreadable",
                        "/requirements/1/schedule unreadable",
                        "/requirements/2/schedule/parts size");
    }

    @Test
    void shouldCountDaysOnlyFromAFulfilmentThatIsKnownHere() {
        var followed =
                new SchedulePart.Relative(new Anchor.Fulfilment("first"), 3, DayCount.WORKING, LocalTime.MIDNIGHT);

        assertThat(faults(Campaigns.content(
                        meeting("first", on("2022-06-30")), meeting("second", followed), report("third", followed))))
                .containsExactly("/requirements/2/schedule/parts/0/anchor not-followed");
        assertThat(faults(Campaigns.content(report("first", on("2022-06-30")), meeting("second", followed))))
                .containsExactly("/requirements/1/schedule/parts/0/anchor not-followed");
    }

    @Test
    void shouldBoundOnlyTheNumberOfActivities() {
        var enterprises = AudienceSelector.kinds(OrganizationKind.ENTERPRISE);

        assertThat(faults(Campaigns.content(
                        noMoreThan(enterprises, meeting("checks", on("2022-06-30"))),
                        noMoreThan(enterprises, report("report", on("2022-06-30"))))))
                .containsExactly("/requirements/1/noMoreThan not-for-kind");
    }

    @Test
    void shouldAskForATitleInBothLanguages() {
        var content = Campaigns.content();
        var untitled = new CampaignContent(
                new LocalizedText("安全生产月", " "),
                null,
                null,
                null,
                content.startsOn(),
                content.endsOn(),
                List.of(),
                List.of(),
                List.of());

        assertThat(faults(untitled)).containsExactly("/title not-blank");
    }
}
