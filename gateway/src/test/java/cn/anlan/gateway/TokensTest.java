package cn.anlan.gateway;

import static cn.anlan.gateway.Caller.get;
import static cn.anlan.gateway.Caller.json;
import static cn.anlan.gateway.Caller.raw;
import static cn.anlan.gateway.TestIssuer.claims;
import static cn.anlan.gateway.TestIssuer.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@GatewayTest
class TokensTest {

    private static final TestIssuer ISSUER = new TestIssuer("tokens");
    private static final TestIssuer STRANGER = new TestIssuer("stranger");
    private static final String PATH = "/v1/campaigns";

    @BeforeEach
    void publishKeys() {
        Caller.publish(ISSUER.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodTokens")
    void shouldLetGoodTokensIn(String meaning, String token) {
        HttpResponse<String> response = get(PATH, "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).getJsonObject("headers").getJsonArray("authorization"))
                .containsExactly("Bearer " + token);
    }

    static List<Arguments> goodTokens() {
        JsonObject several = claims().put("aud", new JsonArray().add("account").add("anlan-api"));
        JsonObject nameless = ISSUER.rs256();
        nameless.remove("kid");
        return List.of(
                arguments("RS256", ISSUER.token()),
                arguments("ES256", ISSUER.signEs256(claims())),
                arguments("several audiences", ISSUER.sign(ISSUER.rs256(), several)),
                arguments("type of RFC 9068", ISSUER.sign(ISSUER.rs256().put("typ", "at+jwt"), claims())),
                arguments("no key id, but one key only", ISSUER.sign(nameless, claims())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void shouldRefuseEveryBadToken(String meaning, String token) {
        HttpResponse<String> response = get(PATH, "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate"))
                .contains("Bearer realm=\"anlan\", error=\"invalid_token\"");
        assertThat(json(response).getString("code")).isEqualTo("unauthenticated");
        assertThat(get("/public/v1/hazard-categories", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("a public path does not take a bad token either")
                .isEqualTo(401);
    }

    static List<Arguments> badTokens() throws GeneralSecurityException {
        String good = ISSUER.token();
        String[] parts = good.split("\\.");
        String unsigned = parts[0] + "." + parts[1] + ".";
        long now = Instant.now().getEpochSecond();
        byte[] publicKey = ISSUER.rsa().getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        List<Arguments> bad = new ArrayList<>();
        bad.add(arguments("not a token", "nonsense"));
        bad.add(arguments("two parts", parts[0] + "." + parts[1]));
        bad.add(arguments("four parts", good + ".x"));
        bad.add(arguments("five parts, as an encrypted one", "a.b.c.d.e"));
        bad.add(arguments("empty parts", ".."));
        bad.add(arguments("signature cut off", unsigned));
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            String header = part(new JsonObject().put("alg", none).encode());
            bad.add(arguments("algorithm '" + none + "'", header + "." + parts[1] + "."));
            bad.add(arguments("algorithm '" + none + "' with signature", header + "." + parts[1] + "." + parts[2]));
        }
        bad.add(arguments("no algorithm", part("{}") + "." + parts[1] + "." + parts[2]));
        bad.add(arguments("algorithm not text", part("{\"alg\":[\"RS256\"]}") + "." + parts[1] + "." + parts[2]));
        bad.add(arguments("HMAC with the public key", hmac(publicKey)));
        bad.add(arguments("HMAC with the public key as PEM", hmac(pem.getBytes(StandardCharsets.UTF_8))));
        bad.add(arguments("HMAC with nothing", hmac(new byte[] {0})));
        bad.add(arguments("RS512", signedAs("RS512", "SHA512withRSA")));
        bad.add(arguments("RS256 in name, SHA-512 in truth", signedAs("RS256", "SHA512withRSA")));
        bad.add(arguments("RS256 in name, SHA-1 in truth", signedAs("RS256", "SHA1withRSA")));
        bad.add(arguments("ES256 in name, RSA in truth", ISSUER.sign(ISSUER.es256(), claims())));
        bad.add(arguments(
                "the other kind's key id", ISSUER.sign(ISSUER.rs256().put("kid", ISSUER.ecKeyId()), claims())));
        bad.add(arguments("expired", ISSUER.sign(ISSUER.rs256(), claims().put("exp", now - 1))));
        bad.add(arguments("expired, ES256", ISSUER.signEs256(claims().put("exp", now - 1))));
        bad.add(arguments("no expiry", without("exp")));
        bad.add(arguments("expiry as text", ISSUER.sign(ISSUER.rs256(), claims().put("exp", "" + (now + 600)))));
        bad.add(arguments("expiry negative", ISSUER.sign(ISSUER.rs256(), claims().put("exp", -1))));
        bad.add(arguments(
                "expiry beyond numbers",
                ISSUER.sign(ISSUER.rs256().encode(), claims().encode().replace("\"exp\":", "\"exp\":9e99,\"x\":"))));
        bad.add(arguments("not valid yet", ISSUER.sign(ISSUER.rs256(), claims().put("nbf", now + 60))));
        bad.add(arguments("issued in the future", ISSUER.sign(ISSUER.rs256(), claims().put("iat", now + 3600))));
        bad.add(arguments("another issuer", ISSUER.sign(ISSUER.rs256(), claims().put("iss", "https://evil.test"))));
        bad.add(arguments(
                "issuer with a slash", ISSUER.sign(ISSUER.rs256(), claims().put("iss", TestIssuer.ISSUER + "/"))));
        bad.add(arguments(
                "issuer in a list",
                ISSUER.sign(ISSUER.rs256(), claims().put("iss", new JsonArray().add(TestIssuer.ISSUER)))));
        bad.add(arguments("no issuer", without("iss")));
        bad.add(arguments("another audience", ISSUER.sign(ISSUER.rs256(), claims().put("aud", "account"))));
        bad.add(arguments("audience as a prefix", ISSUER.sign(ISSUER.rs256(), claims().put("aud", "anlan-api-2"))));
        bad.add(arguments(
                "audience in an object",
                ISSUER.sign(ISSUER.rs256(), claims().put("aud", new JsonObject().put("anlan-api", true)))));
        bad.add(arguments("no audience", without("aud")));
        bad.add(arguments("a stranger's key", STRANGER.sign(ISSUER.rs256(), claims())));
        bad.add(arguments("a stranger's key and name", STRANGER.token()));
        bad.add(arguments(
                "a key that it brings along", STRANGER.sign(ISSUER.rs256().put("jwk", STRANGER.rsaJwk()), claims())));
        bad.add(arguments(
                "a key that it points to",
                STRANGER.sign(
                        ISSUER.rs256().put("jku", "https://evil.test/keys").put("x5u", "https://evil.test/x"),
                        claims())));
        bad.add(arguments(
                "a key id that is a path", STRANGER.sign(ISSUER.rs256().put("kid", "../../dev/null"), claims())));
        bad.add(arguments("a key id that is SQL", STRANGER.sign(ISSUER.rs256().put("kid", "' or 1=1 --"), claims())));
        bad.add(arguments(
                "no key id, a stranger's key", STRANGER.sign(new JsonObject().put("alg", "RS256"), claims())));
        bad.add(arguments(
                "critical extension",
                ISSUER.sign(
                        ISSUER.rs256().put("crit", new JsonArray().add("b64")).put("b64", false), claims())));
        bad.add(arguments("a logout token", ISSUER.sign(ISSUER.rs256().put("typ", "logout+jwt"), claims())));
        bad.add(arguments(
                "claims changed",
                parts[0] + "." + part(claims().put("sub", "admin").encode()) + "." + parts[2]));
        bad.add(arguments(
                "header changed", part(ISSUER.rs256().put("x", 1).encode()) + "." + parts[1] + "." + parts[2]));
        bad.add(arguments(
                "another token's signature", unsigned + STRANGER.token().split("\\.")[2]));
        bad.add(arguments(
                "claim said twice",
                ISSUER.sign(
                        ISSUER.rs256().encode(), claims().encode().replace("{", "{\"iss\":\"https://evil.test\","))));
        bad.add(arguments(
                "algorithm said twice",
                ISSUER.sign(ISSUER.rs256().encode().replace("{", "{\"alg\":\"none\","), claims().encode())));
        bad.add(arguments("claims not an object", ISSUER.sign(ISSUER.rs256().encode(), "[]")));
        bad.add(arguments("claims not JSON", ISSUER.sign(ISSUER.rs256().encode(), "{'iss':")));
        bad.add(arguments("claims with a tail", ISSUER.sign(ISSUER.rs256().encode(), claims().encode() + "{}")));
        bad.add(arguments("padding", good + "=="));
        bad.add(arguments("other alphabet", good.replace('-', '+').replace('_', '/') + "+"));
        bad.add(arguments("trailing bits", unsigned + trailingBits(parts[2])));
        bad.add(arguments("a blank within", good.replace(".", " .")));
        bad.add(arguments("a blank before", " " + good));
        bad.add(arguments("ES256 with nothing for a signature", es256Signed(new byte[64])));
        bad.add(arguments("ES256 with the order for a signature", es256Signed(allOnes())));
        bad.add(arguments(
                "ES256 with a signature in DER",
                TestIssuer.sign(ISSUER.es256().encode(), claims().encode(), "SHA256withECDSA", ISSUER.ec())));
        bad.add(arguments("too long", ISSUER.sign(ISSUER.rs256(), claims().put("x", "x".repeat(7_000)))));
        bad.add(arguments(
                "nested without end",
                ISSUER.sign(ISSUER.rs256().encode(), "{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")));
        return bad;
    }

    @Test
    void shouldAskForATokenWhereThereIsNone() {
        HttpResponse<String> response = get(PATH);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer realm=\"anlan\"");
    }

    @Test
    void shouldTakeATokenFromTheAuthorizationHeaderOnly() {
        String token = ISSUER.token();

        assertThat(get(PATH + "?access_token=" + token).statusCode()).isEqualTo(401);
        assertThat(get(PATH, "Cookie", "token=" + token).statusCode()).isEqualTo(401);
        assertThat(get(PATH, "Authorization", "Basic " + token).statusCode()).isEqualTo(401);
        assertThat(get(PATH, "Authorization", token).statusCode()).isEqualTo(401);
        assertThat(get(PATH, "Authorization", "Bearer").statusCode()).isEqualTo(401);
        assertThat(get(PATH, "Authorization", "bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseTwoTokens() {
        String good = "Authorization: Bearer " + ISSUER.token() + "\r\n";
        String bad = "Authorization: Bearer " + STRANGER.token() + "\r\n";

        for (String both : List.of(good + bad, bad + good, good + good)) {
            String answer = raw("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + both + "\r\n");
            assertThat(answer).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void shouldForgetATokenWhenItEnds() {
        long end = Instant.now().getEpochSecond() + 2;
        String authorization = "Bearer " + ISSUER.sign(ISSUER.rs256(), claims().put("exp", end));
        assertThat(get(PATH, "Authorization", authorization).statusCode()).isEqualTo(200);

        await().pollInterval(Duration.ofMillis(50)).until(() -> Instant.now().getEpochSecond() >= end);

        assertThat(get(PATH, "Authorization", authorization).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldFollowTheProvidersKeys() {
        TestIssuer next = new TestIssuer("next");
        String old = "Bearer " + ISSUER.token();
        String fresh = "Bearer " + next.token();
        assertThat(get(PATH, "Authorization", old).statusCode()).isEqualTo(200);
        assertThat(get(PATH, "Authorization", fresh).statusCode()).isEqualTo(401);

        Caller.publish(next.keySet());

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(get(PATH, "Authorization", fresh).statusCode())
                                .isEqualTo(200));
        assertThat(get(PATH, "Authorization", old).statusCode())
                .as("the token was known, but its key is gone")
                .isEqualTo(401);
    }

    @Test
    void shouldNotTrustWeakKeys() {
        TestIssuer weak = new TestIssuer("weak", 1024);
        JsonArray keys = ISSUER.keySet().getJsonArray("keys").add(weak.rsaJwk());
        Caller.publish(new JsonObject().put("keys", keys));

        assertThat(get(PATH, "Authorization", "Bearer " + weak.token()).statusCode())
                .isEqualTo(401);
    }

    private static String without(String claim) {
        JsonObject claims = claims();
        claims.remove(claim);
        return ISSUER.sign(ISSUER.rs256(), claims);
    }

    private static String signedAs(String name, String algorithm) {
        return TestIssuer.sign(ISSUER.rs256().put("alg", name).encode(), claims().encode(), algorithm, ISSUER.rsa());
    }

    private static String hmac(byte[] secret) throws GeneralSecurityException {
        String signed = part(ISSUER.rs256().put("alg", "HS256").encode()) + "." + part(claims().encode());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    private static String es256Signed(byte[] signature) {
        return part(ISSUER.es256().encode()) + "." + part(claims().encode()) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static byte[] allOnes() {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);
        return ones;
    }

    /// 256 bytes leave two bits of the last character unused: another spelling of the very same signature.
    private static String trailingBits(String signature) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(signature.charAt(signature.length() - 1));
        return signature.substring(0, signature.length() - 1) + alphabet.charAt(last | 1);
    }
}
