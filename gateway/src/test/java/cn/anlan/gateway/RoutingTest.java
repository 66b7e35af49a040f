package cn.anlan.gateway;

import static cn.anlan.gateway.Caller.get;
import static cn.anlan.gateway.Caller.json;
import static cn.anlan.gateway.Caller.raw;
import static cn.anlan.gateway.Caller.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RoutingTest {

    private static final TestIssuer ISSUER = new TestIssuer("routing");

    private final String bearer = "Bearer " + ISSUER.token();

    @BeforeEach
    void publishKeys() {
        Caller.publish(ISSUER.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/organization-imports/7, campaign",
        "/v1/organizations, campaign",
        "/v1/campaign-templates/x, campaign",
        "/v1/campaigns/7/publish, campaign",
        "/v1/activity-records, campaign",
        "/v1/checklists, inspection",
        "/v1/self-reviews/7/answers/1.2, inspection",
        "/v1/findings, inspection",
        "/public/v1/hazard-categories, hazard-report",
        "/public/v1/hazard-reports/AB-12, hazard-report",
        "/v1/hazard-reports/7/accept, hazard-report"
    })
    void shouldCarryARequestToTheServiceOfItsPrefix(String path, String service) {
        HttpResponse<String> response = get(path + "?a=%2F&b=1", "Authorization", bearer);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).getString("service")).isEqualTo(service);
        assertThat(json(response).getString("uri")).isEqualTo(path + "?a=%2F&b=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/unknown",
                "/v1/campaignsx",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/openapi-ui/index.html",
                "/template/index.html",
                "/docs/index.html",
                "/public/v1/anything"
            })
    void shouldNotKnowAnyOtherPath(String path) {
        HttpResponse<String> response = get(path, "Authorization", bearer);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).getString("code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/../q/metrics", "/v1/campaigns/%2e%2e/x", "//v1/campaigns", "/v1/campaigns;a=b", "*"})
    void shouldRefuseAmbiguousPaths(String target) {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"path-malformed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PROPFIND", "BREW"})
    void shouldRefuseOtherMethods(String method) {
        String answer = raw(method + " /v1/campaigns HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("allow: DELETE, GET, HEAD, PATCH, POST, PUT")
                .contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void shouldRefuseWebSockets() {
        String answer = raw(
                "GET /public/v1/hazard-categories HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"upgrade-refused\"");
    }

    @Test
    void shouldIgnoreAnOfferOfHttp2() {
        String answer = raw(
                "GET /public/v1/hazard-categories HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("\"upgrade\"", "\"http2-settings\"");
    }

    @Test
    void shouldTellAServiceOnlyWhatItVouchesFor() {
        JsonObject seen = json(get(
                        "/public/v1/hazard-reports/7",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Anything",
                        "x",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-Original-URL",
                        "/q/metrics",
                        "X-HTTP-Method-Override",
                        "DELETE",
                        "X-Anlan-Actor",
                        "admin",
                        "X_Forwarded_For",
                        "6.6.6.6",
                        "TE",
                        "trailers",
                        "Receipt-Secret",
                        "kept",
                        "Accept-Language",
                        "en"))
                .getJsonObject("headers");

        assertThat(seen.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(seen.getJsonArray("x-forwarded-proto")).containsExactly("http");
        assertThat(seen.getJsonArray("x-forwarded-host")).containsExactly("127.0.0.1:" + Caller.port());
        assertThat(seen.getJsonArray("receipt-secret")).containsExactly("kept");
        assertThat(seen.getJsonArray("accept-language")).containsExactly("en");
        assertThat(seen.fieldNames())
                .doesNotContain(
                        "x-forwarded-anything",
                        "forwarded",
                        "x-real-ip",
                        "x-original-url",
                        "x-http-method-override",
                        "x-anlan-actor",
                        "x_forwarded_for",
                        "te");
        assertThat(seen.getJsonArray("host").getString(0)).isNotEqualTo("127.0.0.1:" + Caller.port());
    }

    @Test
    void shouldKeepHeadersThatEndAtTheNextHop() {
        String answer = raw("GET /v1/campaigns HTTP/1.1\r\nHost: a\r\nAuthorization: " + bearer
                + "\r\nConnection: close, X-Mine, Authorization\r\nX-Mine: 1\r\nX-Other: 2\r\nKeep-Alive: 5\r\n"
                + "Proxy-Authorization: Basic eDp5\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\"x-other\"", "\"authorization\"")
                .doesNotContain("\"x-mine\"", "\"keep-alive\"", "\"proxy-authorization\"");
    }

    @Test
    void shouldNotGiveAwayWhatTheServiceSaysAboutItself() {
        HttpResponse<String> response = get("/v1/campaigns/headers", "Authorization", bearer);

        assertThat(response.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "x-hop", "keep-alive", "connection");
        assertThat(response.headers().allValues("location")).containsExactly("/v1/campaigns/7?a=b");
        assertThat(response.headers().allValues("cache-control")).containsExactly("max-age=60");
        assertThat(response.headers().allValues("etag")).containsExactly("\"3\"");
        assertThat(response.headers().allValues("x-request-id")).singleElement().isNotEqualTo("the-service-s-own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/campaigns", "/v1/unknown", "/health", "/v1/findings/hangs-up"})
    void shouldTellBrowsersToDoLittle(String path) {
        HttpResponse<String> response = get(path, "Authorization", bearer);

        assertThat(response.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(response.headers().allValues("referrer-policy")).containsExactly("no-referrer");
        assertThat(response.headers().allValues("content-security-policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void shouldNameEveryRequest() {
        HttpResponse<String> own = get("/v1/campaigns", "Authorization", bearer, "X-Request-Id", "order-4711");
        HttpResponse<String> made = get("/v1/campaigns", "Authorization", bearer, "X-Request-Id", "no");
        HttpResponse<String> refused = get("/v1/campaigns", "X-Request-Id", "order-4712");

        assertThat(own.headers().allValues("x-request-id")).containsExactly("order-4711");
        assertThat(json(own).getJsonObject("headers").getJsonArray("x-request-id"))
                .containsExactly("order-4711");
        String id = made.headers().firstValue("x-request-id").orElseThrow();
        assertThat(id).hasSize(36);
        assertThat(json(made).getJsonObject("headers").getJsonArray("x-request-id"))
                .containsExactly(id);
        assertThat(refused.headers().allValues("x-request-id")).containsExactly("order-4712");
    }

    @Test
    void shouldPassOnOrStartATrace() {
        String sent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        JsonObject passed = json(get(
                        "/v1/campaigns", "Authorization", bearer, "traceparent", sent, "tracestate", "a=b"))
                .getJsonObject("headers");
        JsonObject started = json(get(
                        "/v1/campaigns", "Authorization", bearer, "traceparent", "nonsense", "tracestate", "a=b"))
                .getJsonObject("headers");

        assertThat(passed.getJsonArray("traceparent")).containsExactly(sent);
        assertThat(passed.getJsonArray("tracestate")).containsExactly("a=b");
        assertThat(started.getJsonArray("traceparent").getString(0)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(started.fieldNames()).doesNotContain("tracestate");
    }

    @Test
    void shouldNameTheTraceInItsProblems() {
        HttpResponse<String> response = get(
                "/v1/campaigns",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "Accept-Language",
                "en-GB");

        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("content-language")).contains("en");
        assertThat(json(response))
                .isEqualTo(new JsonObject()
                        .put("type", "urn:anlan:problem:unauthenticated")
                        .put("title", "Sign-in is missing or no longer valid")
                        .put("status", 401)
                        .put("instance", "/v1/campaigns")
                        .put("code", "unauthenticated")
                        .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        assertThat(json(get("/v1/campaigns")).getString("title")).isEqualTo("未登录或登录已失效");
    }

    @Test
    void shouldTellWhetherTheSuiteIsReadyWithoutDetails() {
        HttpResponse<String> response = get("/health");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response))
                .isEqualTo(new JsonObject()
                        .put("status", "DOWN")
                        .put(
                                "services",
                                new JsonObject()
                                        .put("campaign", "UP")
                                        .put("hazard-report", "UP")
                                        .put("inspection", "DOWN")
                                        .put("reporting", "DOWN")));
    }

    @Test
    void shouldServeOneDocumentOfAllServices() {
        JsonObject document = json(get("/openapi.json"));

        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactly("/v1/campaigns", "/v1/findings", "/v1/hazard-reports");
        assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("CampaignPage", "HazardReportPage", "InspectionPage");
        assertThat(document.getJsonArray("x-missing-services")).containsExactly("reporting");
        HttpResponse<String> yaml = get("/openapi.yaml");
        assertThat(yaml.headers().firstValue("content-type")).contains("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0\n").contains("\n  /v1/campaigns:\n");
    }

    @Test
    void shouldShowTheDocumentToPeople() {
        HttpResponse<String> page = get("/docs");

        assertThat(page.body()).contains("<div id=\"swagger-ui\">").contains("src=\"/docs/swagger-ui-bundle.js\"");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(get("/docs/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(get("/docs/docs.js").body()).contains("url: '/openapi.json'");
        assertThat(get("/docs/swagger-ui.css").headers().firstValue("content-type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void shouldNotTakeBodiesForItsOwnPages() {
        assertThat(send("POST", "/health", BodyPublishers.ofString("x")).statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/openapi.json", BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
    }
}
