package cn.anlan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final RouteTable TABLE = RouteTable.of(
            Map.of(
                    "campaign", List.of("/v1/campaigns", "/v1/campaign-templates"),
                    "hazard-report", List.of("/v1/hazard-reports", "/public/v1/hazard-reports", "/open311/v2"),
                    "reporting", List.of("/v1/campaigns/tallies")),
            List.of("/public/v1", "/open311/v2"));

    @Test
    void shouldFindTheServiceByWholeSegments() {
        assertThat(TABLE.find("/v1/campaigns")).isEqualTo(new Route("/v1/campaigns", "campaign", false));
        assertThat(TABLE.find("/v1/campaigns/7")).isEqualTo(new Route("/v1/campaigns", "campaign", false));
        assertThat(TABLE.find("/v1/campaign-templates/x").prefix()).isEqualTo("/v1/campaign-templates");
        assertThat(TABLE.find("/v1/campaigns-of-others")).isNull();
        assertThat(TABLE.find("/v1/campaign")).isNull();
        assertThat(TABLE.find("/V1/campaigns")).isNull();
    }

    @Test
    void shouldPreferTheLongerPrefix() {
        assertThat(TABLE.find("/v1/campaigns/tallies/9").service()).isEqualTo("reporting");
        assertThat(TABLE.find("/v1/campaigns/tall").service()).isEqualTo("campaign");
    }

    @Test
    void shouldOpenOnlyPublicPrefixesToStrangers() {
        assertThat(TABLE.find("/public/v1/hazard-reports/7").open()).isTrue();
        assertThat(TABLE.find("/v1/hazard-reports/7").open()).isFalse();
        assertThat(TABLE.find("/v1/public/v1/hazard-reports")).isNull();
    }

    @Test
    void shouldGiveTheWholeOfAStandardsInterfaceToOneService() {
        assertThat(TABLE.find("/open311/v2/services.json")).isEqualTo(new Route("/open311/v2", "hazard-report", true));
        assertThat(TABLE.find("/open311/v3/services.json")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/q", "/q/health", "/v1", "v1/x", "/v1/x/", "/v1//x", "/v1/../x", "/v1/X", "/v1/x y"})
    void shouldNotStartWithAPrefixThatIsTooWideOrMalformed(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteTable.of(Map.of("campaign", List.of(prefix)), List.of()));
    }

    @Test
    void shouldNotStartWithAPrefixOfTwoServices() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RouteTable.of(Map.of("a", List.of("/v1/things"), "b", List.of("/v1/things")), List.of()))
                .withMessageContaining("/v1/things");
    }
}
