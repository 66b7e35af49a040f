package cn.anlan.gateway;

import static cn.anlan.gateway.Caller.get;
import static cn.anlan.gateway.Caller.json;
import static cn.anlan.gateway.Caller.post;
import static cn.anlan.gateway.Caller.raw;
import static cn.anlan.gateway.Caller.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The body limit is 1 MiB here, and the gateway waits two seconds for an answer and one within a body.
@GatewayTest
class ExchangeTest {

    private static final TestIssuer ISSUER = new TestIssuer("exchange");
    private static final String OPEN = "/public/v1/hazard-reports";
    private static final int LIMIT = 1024 * 1024;

    private final String bearer = "Bearer " + ISSUER.token();

    @BeforeEach
    void publishKeys() {
        Caller.publish(ISSUER.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void shouldCarryMethodAndBody(String method) {
        JsonObject seen = json(send(method, OPEN, BodyPublishers.ofString("安澜"), "Content-Type", "text/plain"));

        assertThat(seen.getString("method")).isEqualTo(method);
        assertThat(seen.getString("body")).isEqualTo("安澜");
        assertThat(seen.getJsonObject("headers").getJsonArray("content-length")).containsExactly("6");
    }

    @Test
    void shouldCarryAStreamAsAStream() {
        HttpResponse<String> response =
                send("POST", OPEN, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])));

        assertThat(json(response).getInteger("length")).isEqualTo(LIMIT);
        assertThat(json(response).getJsonObject("headers").getJsonArray("transfer-encoding"))
                .containsExactly("chunked");
    }

    @Test
    void shouldTakeABodyOfExactlyTheLimit() {
        assertThat(json(post(OPEN, new byte[LIMIT])).getInteger("length")).isEqualTo(LIMIT);
    }

    @Test
    void shouldRefuseALongerBodyWithoutReadingIt() {
        HttpResponse<String> response = post(OPEN, new byte[LIMIT + 1]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).getString("code")).isEqualTo("body-too-large");
    }

    @Test
    void shouldRefuseAStreamThatGrowsBeyondTheLimit() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer =
                raw("POST " + OPEN + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", chunk.repeat(17));

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("connection: close")
                .contains("body-too-large");
    }

    @Test
    void shouldLetAClientAskBeforeItSends() {
        String head = " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: ";

        assertThat(raw("POST " + OPEN + head + "2\r\n\r\n", "ok"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ")
                .contains("\"length\":2")
                .doesNotContain("\"expect\"");
        assertThat(raw("POST " + OPEN + head + (LIMIT + 1) + "\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(raw("POST /v1/findings" + head + "2\r\n\r\n")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void shouldAnswerAnEmptyBodyWithoutWaiting() {
        assertThat(raw("POST " + OPEN + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"length\":0");
    }

    @Test
    void shouldKeepTheConnectionAfterRefusingAShortBody() {
        String refused = "POST /v1/findings HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        String accepted = "GET " + OPEN + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        String answers = raw(refused + accepted);

        assertThat(answers).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 200 ");
    }

    @Test
    void shouldGiveBackStreamsAndLargeAnswers() {
        HttpResponse<String> stream = get(OPEN + "/stream");
        assertThat(stream.body()).isEqualTo("one,two");
        assertThat(stream.headers().firstValue("transfer-encoding")).contains("chunked");
        assertThat(get(OPEN + "/megabytes").body()).hasSize(8 * 1024 * 1024);
    }

    @Test
    void shouldGiveAnswersWithoutBodyBackAsSuch() {
        assertThat(get(OPEN + "/no-content").statusCode()).isEqualTo(204);
        HttpResponse<String> unchanged = get(OPEN + "/not-modified", "If-None-Match", "\"7\"");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("etag")).contains("\"7\"");
        HttpResponse<String> head = send("HEAD", OPEN + "/megabytes", BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-length")).contains("" + 8 * 1024 * 1024);
        assertThat(raw("GET " + OPEN + "/no-content HTTP/1.1\r\nHost: a\r\n\r\n" + "GET " + OPEN
                        + "/not-modified HTTP/1.1\r\nHost: a\r\n\r\nHEAD " + OPEN
                        + "/megabytes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .as("and the answers after them stand where they should")
                .matches("(?s)HTTP/1.1 204 .*\r\n\r\nHTTP/1.1 304 .*\r\n\r\nHTTP/1.1 200 .*\r\n\r\n");
    }

    @Test
    void shouldAnswerOldClients() {
        String answer = raw("GET " + OPEN + "/stream HTTP/1.0\r\nHost: a\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.0 200 ").endsWith("\r\n\r\none,two");
    }

    @Test
    void shouldSayThatAServiceIsDown() {
        HttpResponse<String> response = get("/v1/commitments", "Authorization", bearer);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).contains("2");
        assertThat(json(response).getString("code")).isEqualTo("unavailable");
        assertThat(post("/v1/submissions", new byte[10], "Authorization", bearer)
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void shouldSayThatAServiceTakesTooLong() {
        assertThat(json(get(OPEN + "/silent")).getString("code")).isEqualTo("gateway-timeout");
        assertThat(post(OPEN + "/silent", new byte[10]).statusCode()).isEqualTo(504);
    }

    @Test
    void shouldSayThatAServiceBrokeOff() {
        assertThat(json(get(OPEN + "/hangs-up")).getString("code")).isEqualTo("bad-gateway");
        assertThat(post(OPEN + "/hangs-up", new byte[10]).statusCode()).isEqualTo(502);
    }

    @Test
    void shouldRepeatWhatCanBeRepeatedOnce() {
        assertThat(get("/v1/campaigns/hangs-up-every-other-time", "Authorization", bearer)
                        .body())
                .isEqualTo("second");
        assertThat(post("/v1/findings/hangs-up-every-other-time", new byte[0], "Authorization", bearer)
                        .statusCode())
                .as("a POST may have done its work")
                .isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/breaks-off", "/breaks-off-a-stream", "/stalls"})
    void shouldNotPassOffHalfAnAnswerAsWhole(String path) {
        assertThatThrownBy(() -> get(OPEN + path)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void shouldGiveBackAnAnswerThatComesBeforeTheBodyIsRead() {
        HttpResponse<String> response = post(OPEN + "/refuses-early", new byte[LIMIT]);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("enough");
    }

    @Test
    void shouldNotWaitForeverForABody() {
        String answer = raw("POST " + OPEN + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nfive.");

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-timeout\"");
    }

    @Test
    void shouldRefuseHugeHeaders() {
        assertThat(raw("GET " + OPEN + " HTTP/1.1\r\nHost: a\r\nX-Huge: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET " + OPEN + "?" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .as("the parser, which never got as far as the version")
                .contains(" 414 Request-URI Too Long");
    }
}
