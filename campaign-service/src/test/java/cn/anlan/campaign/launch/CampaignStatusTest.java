package cn.anlan.campaign.launch;

import static cn.anlan.campaign.launch.CampaignStatus.ARCHIVED;
import static cn.anlan.campaign.launch.CampaignStatus.CANCELLED;
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
            DRAFT, Set.of(PUBLISHED, CANCELLED),
            PUBLISHED, Set.of(RUNNING, CANCELLED),
            RUNNING, Set.of(CONCLUDED, CANCELLED),
            CONCLUDED, Set.of(ARCHIVED),
            ARCHIVED, Set.of(),
            CANCELLED, Set.of());

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
