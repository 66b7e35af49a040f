package cn.anlan.campaign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndatedCampaignTest {

    private static final UUID CAMPAIGN = Ids.named("campaign:test");
    private static final Map<String, LocalDate> STUDY = Map.of(
            "annual-report-day", LocalDate.of(2022, 11, 30),
            "three-year-report-day", LocalDate.of(2022, 12, 20));
    private static final Map<String, LocalDate> PRACTICE = Map.of(
            "last-day", LocalDate.of(2022, 11, 30),
            "roster-day", LocalDate.of(2022, 5, 20),
            "first-report-day", LocalDate.of(2022, 6, 30),
            "second-report-day", LocalDate.of(2022, 9, 15),
            "third-report-day", LocalDate.of(2022, 11, 25));

    private static Campaign dated(CampaignTemplate template, LocalDate startsOn) {
        var values = switch (template.key()) {
            case "study-2020-2022" -> STUDY;
            case "risk-prevention-2022" -> PRACTICE;
            default -> Map.<String, LocalDate>of();
        };
        return new DatedTemplate(template, 1, startsOn, values)
                .draft(CAMPAIGN, null, Ids.named("organization:owner"), null);
    }

    /// Whoever runs a saved campaign from the same day gets the same campaign.
    @ParameterizedTest
    @CsvSource({
        "leaders-talk-safety, 2020-12-23",
        "responsibility-deepening-2023, 2023-11-21",
        "risk-prevention-2022, 2022-05-10",
        "safety-month-2022, 2022-06-01",
        "study-2020-2022, 2020-05-01"
    })
    void shouldBeTheSameCampaignWhenItIsRunAgain(String key, LocalDate startsOn) {
        var origin = TestTemplates.bundled(key);
        var campaign = dated(origin, startsOn);

        var saved = new UndatedCampaign(campaign, origin)
                .template("saved", campaign.title(), new LocalizedText("区安委会", "District"));
        var again = dated(saved, startsOn);

        assertThat(again.endsOn()).isEqualTo(campaign.endsOn());
        assertThat(again.phases()).isEqualTo(campaign.phases());
        assertThat(again.requirements()).isEqualTo(campaign.requirements());
        assertThat(saved.open()).isEmpty();
        assertThat(List.of(saved.activities(), saved.settings(), saved.roles(), saved.mechanisms()))
                .isEqualTo(List.of(origin.activities(), origin.settings(), origin.roles(), origin.mechanisms()));
    }
}
