package cn.anlan.campaign.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.commitment.Standing;
import cn.anlan.campaign.commitment.Standing.Above;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A province's campaign in phases, a city's plan of it, and a county's plan of the city's, without phases.
class CascadeTest {

    private static final String ANALYSIS = "progress-analysis";
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private static final LocalDate NEXT_JUNE = LocalDate.of(2021, 6, 30);

    private final Campaign province = Campaigns.draft("study-2020-2022", "2020-05-01");
    private final Campaign city = planOf(province, "city", content -> content);
    private final Campaign county = planOf(city, "county", content -> content.withPhases(List.of()));
    private final Cascade cascade = new Cascade(List.of(province, city, county));

    private static Campaign planOf(Campaign parent, String body, UnaryOperator<CampaignContent> change) {
        UUID id = Ids.named("plan:" + body);
        var content = parent.content()
                .withRequirements(parent.requirements().stream()
                        .map(requirement -> requirement.inheritedBy(id))
                        .toList());
        return Campaign.derived(id, Ids.named("organization:" + body), parent, change.apply(content));
    }

    private static Requirement requirement(Campaign campaign, String key) {
        return campaign.content()
                .requirement(key)
                .map(CampaignRequirement::requirement)
                .orElseThrow();
    }

    @Test
    void shouldStandInNoOtherCampaignWithoutCampaignsAbove() {
        assertThat(new Cascade(List.of(province)).standing(requirement(province, ANALYSIS), JUNE))
                .isEqualTo(new Standing("carry-out", List.of()));
    }

    @Test
    void shouldCarryOutARequirementOfEachCampaignAboveInItsOwnPhases() {
        assertThat(cascade.standing(requirement(county, ANALYSIS), NEXT_JUNE))
                .isEqualTo(new Standing(
                        "",
                        List.of(
                                new Above(requirement(province, ANALYSIS).id(), "key-push"),
                                new Above(requirement(city, ANALYSIS).id(), "key-push"))));
    }

    @Test
    void shouldCarryOutNothingWhereAPlanAsksOfItsOwnAccord() {
        var own = Campaigns.report("own", Campaigns.on("2020-06-30")).requirement();

        assertThat(cascade.standing(own, JUNE))
                .isEqualTo(new Standing("", List.of(new Above(null, "carry-out"), new Above(null, "carry-out"))));
    }

    @Test
    void shouldKeepWhatItCarriesOutWhenThatIsDroppedAboveAndThePlanHasNotFollowedYet() {
        var amended = planOf(province, "city", content -> content.withRequirements(List.of()));

        var standing = new Cascade(List.of(province, amended, county)).standing(requirement(county, ANALYSIS), JUNE);

        assertThat(standing.above())
                .containsExactly(
                        new Above(null, "carry-out"),
                        new Above(requirement(city, ANALYSIS).id(), "carry-out"));
    }

    @Test
    void shouldFallIntoThePhaseToWhichTheRequirementAboveBelongs() {
        // The film belongs to the second phase, whenever it is shown.
        var film = requirement(county, "film");

        assertThat(cascade.standing(film, NEXT_JUNE).above())
                .extracting(Above::phaseKey)
                .containsExactly("carry-out", "carry-out");
        assertThat(requirement(province, "film").phaseKey()).isEqualTo("carry-out");
    }
}
