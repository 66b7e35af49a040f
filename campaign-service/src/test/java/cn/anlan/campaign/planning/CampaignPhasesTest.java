package cn.anlan.campaign.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Phase;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignPhasesTest {

    private static final CampaignPhases PHASES = new CampaignPhases(
            List.of(phase("mobilise", "2020-05-01", "2020-05-31"), phase("carry-out", "2020-06-01", "2020-12-31")));

    private static Phase phase(String key, String from, String to) {
        return new Phase(key, new LocalizedText(key, key), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Requirement quarterly() {
        return Campaigns.draft("study-2020-2022", "2020-05-01").requirements().stream()
                .map(asked -> asked.requirement())
                .filter(requirement -> requirement.key().equals("progress-analysis"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2020-05-01, mobilise", "2020-05-31, mobilise", "2020-06-01, carry-out", "2020-12-31, carry-out"})
    void shouldFallIntoThePhaseThatHoldsItsDay(LocalDate day, String phase) {
        assertThat(PHASES.keyOf(quarterly(), day)).isEqualTo(phase);
    }

    @Test
    void shouldFallIntoNoPhaseOutsideOfAll() {
        assertThat(PHASES.keyOf(quarterly(), LocalDate.of(2021, 3, 31))).isEmpty();
        assertThat(new CampaignPhases(List.of()).keyOf(quarterly(), LocalDate.of(2020, 5, 1)))
                .isEmpty();
    }
}
