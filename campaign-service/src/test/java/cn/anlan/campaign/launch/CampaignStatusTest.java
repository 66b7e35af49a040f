package cn.anlan.campaign.launch;

import static cn.anlan.campaign.launch.CampaignStatus.CONCLUDED;
import static cn.anlan.campaign.launch.CampaignStatus.DRAFT;
import static cn.anlan.campaign.launch.CampaignStatus.PUBLISHED;
import static cn.anlan.campaign.launch.CampaignStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStatusTest {

    private static final Map<CampaignStatus, Set<CampaignStatus>> ALLOWED = Map.of(
            DRAFT, Set.of(PUBLISHED),
            PUBLISHED, Set.of(RUNNING),
            RUNNING, Set.of(CONCLUDED),
            CONCLUDED, Set.of());

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void shouldAllowNoTransitionButThoseOfTheMatrix(CampaignStatus from) {
        for (var to : CampaignStatus.values()) {
            assertThat(from.canBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
    }
}
