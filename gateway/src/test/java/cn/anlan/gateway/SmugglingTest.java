package cn.anlan.gateway;

import static cn.anlan.gateway.Caller.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests whose length two servers could read differently. What the gateway does not refuse, it must frame anew.
@GatewayTest
class SmugglingTest {

    private static final String START = "POST /public/v1/hazard-reports HTTP/1.1\r\nHost: a\r\n";
    private static final String HIDDEN = "GET /v1/campaigns/hidden HTTP/1.1\r\nHost: a\r\n\r\n";

    @ParameterizedTest
    @MethodSource("ambiguousLengths")
    void shouldRefuseAmbiguousLengths(String headers) {
        String answer = raw(START + headers + "\r\n\r\n0\r\n\r\n" + HIDDEN);

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("hidden");
    }

    static List<String> ambiguousLengths() {
        return List.of(
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5 5",
                "Content-Length: ",
                "Content-Length: 99999999999999999999",
                "Content-Length : 5",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding:\r\n\tgzip,\r\n chunked");
    }

    @Test
    void shouldNotBelieveALengthNextToChunks() {
        String answer = raw(START + "Content-Length: " + (5 + HIDDEN.length())
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n" + HIDDEN);

        assertThat(answer).doesNotContain("hidden", "\"content-length\"");
        assertThat(answers(answer)).isEqualTo(1);
    }

    @Test
    void shouldReadMalformedChunksAsTheEndOfTheConnection() {
        String answer = raw(START + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" + HIDDEN);

        assertThat(answer).doesNotContain("hidden").doesNotContain("HTTP/1.1 200");
    }

    @Test
    void shouldNotLetALineBreakIntoAHeader() {
        String answer = raw("GET /public/v1/hazard-reports HTTP/1.1\r\nHost: a\r\nX-A: b\nX-Forwarded-For: 6.6.6.6\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).doesNotContain("6.6.6.6");
    }

    @Test
    void shouldAnswerPipelinedRequestsInTheirOrder() {
        String answer = raw("GET /public/v1/hazard-reports/stream HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /v1/campaigns HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /public/v1/hazard-reports/no-content HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 401 .*HTTP/1.1 204 .*");
        assertThat(answers(answer)).isEqualTo(3);
    }

    private static long answers(String raw) {
        return Pattern.compile("HTTP/1\\.1 \\d{3} ").matcher(raw).results().count();
    }
}
