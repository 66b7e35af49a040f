package cn.anlan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/campaigns",
                "/v1/campaigns/",
                "/v1/campaigns/0198c0de-0000-7000-8000-000000000000",
                "/v1/campaign-templates/leaders-talk-safety",
                "/v1/checklists/a.b~c_d",
                "/v1/x/%E5%AE%89%e6%be%9c",
                "/v1/organizations?q=%E5%AE%89+x&path=../../etc&z=%2e%2e%2f",
                "/v1/x?"
            })
    void shouldAcceptPlainTargets(String target) {
        assertThat(RequestPath.isAcceptable(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/campaigns",
                "http://elsewhere/v1/campaigns",
                "//v1/campaigns",
                "/v1//campaigns",
                "/v1/campaigns//",
                "/v1/./campaigns",
                "/v1/../q/health",
                "/v1/campaigns/..",
                "/v1/campaigns/.",
                "/v1/campaigns/%2e%2e/q",
                "/v1/campaigns/%2E%2E/q",
                "/v1/campaigns/.%2e/q",
                "/v1/campaigns/%2fq",
                "/v1/campaigns/%5cq",
                "/v1/campaigns/\\..\\q",
                "/v1/campaigns/%252e%252e/q",
                "/v1/campaigns/%00",
                "/v1/campaigns/%0d%0aX: y",
                "/v1/campaigns/%7f",
                "/v1/campaigns/%20",
                "/v1/campaigns/%3bx",
                "/v1/campaigns/%3fx=y",
                "/v1/campaigns/%23x",
                "/v1/campaigns;x=y",
                "/v1/campaigns/..;/q",
                "/v1/campaigns/%",
                "/v1/campaigns/%4",
                "/v1/campaigns/%zz",
                "/v1/campaigns/%\uFF14\uFF11",
                "/v1/campaigns/安",
                "/v1/campaigns\tx",
                "/v1/campaigns#x",
                "/v1/campaigns?x=a b",
                "/v1/campaigns?x=安",
                "/v1/campaigns?x#y",
                "/v1/{id}",
                "/v1/\"x\"",
                "/v1/<x>"
            })
    void shouldRefuseWhatCanBeReadInTwoWays(String target) {
        assertThat(RequestPath.isAcceptable(target)).isFalse();
    }

    @Test
    void shouldCutOffTheQuery() {
        assertThat(RequestPath.of("/v1/campaigns?x=/v1/y?z")).isEqualTo("/v1/campaigns");
        assertThat(RequestPath.of("/v1/campaigns")).isEqualTo("/v1/campaigns");
    }
}
