package cn.anlan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.gateway.route.RouteTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DocumentMergerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentMerger merger = new DocumentMerger(
            RouteTable.of(
                    Map.of("campaign", List.of("/v1/campaigns"), "hazard-report", List.of("/v1/hazard-reports")),
                    List.of()),
            "1.2.3");

    @Test
    void shouldNameTheSuiteNotTheServices() {
        JsonNode merged = merge("{'info': {'title': 'campaign-service'}, 'paths': {}}", "{'paths': {}}");

        assertThat(merged.at("/info/title").asText()).isEqualTo("安澜 Anlan");
        assertThat(merged.at("/info/version").asText()).isEqualTo("1.2.3");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void shouldTakeTheRoutedPathsOfEachService() {
        JsonNode merged = merge(
                "{'paths': {'/v1/campaigns/{id}': {}, '/v1/hazard-reports': {'get': {}}, '/parked-events': {}}}",
                "{'paths': {'/v1/hazard-reports': {'post': {}}, '/v1/campaigns': {}}}");

        assertThat(merged.path("paths").toString())
                .isEqualTo("{\"/v1/campaigns/{id}\":{},\"/v1/hazard-reports\":{\"post\":{}}}");
    }

    @Test
    void shouldKeepEqualComponentsOnce() {
        String problem = "{'components': {'schemas': {'Problem': {'type': 'object'}}}, 'paths': {}}";

        JsonNode merged = merge(problem, problem);

        assertThat(merged.at("/components/schemas").toString()).isEqualTo("{\"Problem\":{\"type\":\"object\"}}");
    }

    @Test
    void shouldKeepDifferentComponentsApart() {
        JsonNode merged = merge("""
                {'components': {'schemas': {
                  'View': {'type': 'string'},
                  'Page': {'items': {'$ref': '#/components/schemas/View'}},
                  'Only': {'$ref': '#/components/schemas/Page'}}},
                 'paths': {'/v1/campaigns': {'get': {'schema': {'$ref': '#/components/schemas/Page'}}}}}
                """, """
                {'components': {'schemas': {
                  'View': {'type': 'integer'},
                  'Page': {'items': {'$ref': '#/components/schemas/View'}}}},
                 'paths': {'/v1/hazard-reports': {'get': {
                   'schema': {'$ref': '#/components/schemas/Page'},
                   'discriminator': {'mapping': {'x': '#/components/schemas/View'}}}}}}
                """);

        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactly("CampaignPage", "CampaignView", "HazardReportPage", "HazardReportView", "Only");
        assertThat(schemas.at("/CampaignView/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/HazardReportPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/HazardReportView");
        assertThat(schemas.at("/Only/$ref").asText()).isEqualTo("#/components/schemas/CampaignPage");
        JsonNode paths = merged.path("paths");
        assertThat(paths.at("/~1v1~1campaigns/get/schema/$ref").asText())
                .isEqualTo("#/components/schemas/CampaignPage");
        assertThat(paths.at("/~1v1~1hazard-reports/get/schema/$ref").asText())
                .isEqualTo("#/components/schemas/HazardReportPage");
        assertThat(paths.at("/~1v1~1hazard-reports/get/discriminator/mapping/x").asText())
                .isEqualTo("#/components/schemas/HazardReportView");
    }

    @Test
    void shouldKeepWhatEachOperationDemands() {
        JsonNode merged = merge("""
                {'security': [{'oidc': []}],
                 'components': {'securitySchemes': {'oidc': {'type': 'http'}}},
                 'paths': {'/v1/campaigns': {'get': {}, 'post': {'security': []}}}}
                """, """
                {'components': {'securitySchemes': {'oidc': {'type': 'openIdConnect'}}},
                 'paths': {'/v1/hazard-reports': {'get': {'security': [{'oidc': ['x']}]}}}}
                """);

        assertThat(merged.at("/paths/~1v1~1campaigns/get/security").toString()).isEqualTo("[{\"CampaignOidc\":[]}]");
        assertThat(merged.at("/paths/~1v1~1campaigns/post/security").toString()).isEqualTo("[]");
        assertThat(merged.at("/paths/~1v1~1hazard-reports/get/security").toString())
                .isEqualTo("[{\"HazardReportOidc\":[\"x\"]}]");
        assertThat(merged.at("/components/securitySchemes").size()).isEqualTo(2);
    }

    @Test
    void shouldGiveEveryOperationItsOwnId() {
        JsonNode merged = merge(
                "{'paths': {'/v1/campaigns': {'get': {'operationId': 'list', 'tags': ['B']}}}, 'tags': [{'name': 'B'}]}",
                "{'paths': {'/v1/hazard-reports': {'get': {'operationId': 'list'}}}, 'tags': [{'name': 'A'}, {'name': 'B'}]}");

        assertThat(merged.at("/paths/~1v1~1campaigns/get/operationId").asText()).isEqualTo("campaignList");
        assertThat(merged.at("/paths/~1v1~1hazard-reports/get/operationId").asText())
                .isEqualTo("hazardReportList");
        assertThat(merged.path("tags").toString()).isEqualTo("[{\"name\":\"A\"},{\"name\":\"B\"}]");
    }

    @Test
    void shouldTellOperationsOfOneServiceApartToo() {
        JsonNode merged = merge("""
                {'paths': {'/v1/campaigns': {'get': {'operationId': 'list'}, 'post': {'operationId': 'create'}},
                           '/v1/campaigns/{id}/enrolments': {'get': {'operationId': 'list'}}}}
                """, "{'paths': {}}");

        assertThat(merged.at("/paths/~1v1~1campaigns/get/operationId").asText()).isEqualTo("campaignList");
        assertThat(merged.at("/paths/~1v1~1campaigns/post/operationId").asText())
                .isEqualTo("create");
        assertThat(merged.at("/paths/~1v1~1campaigns~1{id}~1enrolments/get/operationId")
                        .asText())
                .isEqualTo("campaignList2");
    }

    @Test
    void shouldLeaveTheServicesDocumentsAsTheyAre() {
        ObjectNode campaign = read(
                "{'components': {'schemas': {'V': {'type': 'string'}}}, 'paths': {'/v1/campaigns': {'servers': []}}}");
        ObjectNode hazard = read("{'components': {'schemas': {'V': {'type': 'null'}}}, 'paths': {}}");
        ObjectNode before = campaign.deepCopy();

        merger.merge(new TreeMap<>(Map.of("campaign", campaign, "hazard-report", hazard)));

        assertThat(campaign).isEqualTo(before);
    }

    private JsonNode merge(String campaign, String hazardReport) {
        return merger.merge(new TreeMap<>(Map.of("campaign", read(campaign), "hazard-report", read(hazardReport))));
    }

    private static ObjectNode read(String document) {
        try {
            return (ObjectNode) JSON.readTree(document.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
