package cn.anlan.gateway.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A signed JWT (RFC 7519) that was taken apart, and is not believed yet.
final class AccessToken {

    private static final int LONGEST = 8 * 1024;
    private static final long CLOCKS_DIFFER_SECONDS = 60;
    private static final Set<String> TYPES = Set.of("JWT", "AT+JWT", "APPLICATION/AT+JWT");

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final byte[] signed;
    private final byte[] signature;
    private final SignatureAlgorithm algorithm;
    private final @Nullable String keyId;
    private final JsonNode claims;

    private AccessToken(
            byte[] signed, byte[] signature, SignatureAlgorithm algorithm, @Nullable String keyId, JsonNode claims) {
        this.signed = signed;
        this.signature = signature;
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.claims = claims;
    }

    /// @throws TokenRefused if it is not a JWS in compact form, or of an algorithm or kind that is never accepted
    static AccessToken parse(String compact) throws TokenRefused {
        if (compact.length() > LONGEST) {
            throw new TokenRefused("The token is too long");
        }
        int first = compact.indexOf('.');
        int second = compact.indexOf('.', first + 1);
        if (first < 0 || second < 0 || compact.indexOf('.', second + 1) >= 0) {
            throw new TokenRefused("The token is not a signed JWT");
        }
        JsonNode header = object(decode(compact.substring(0, first)));
        SignatureAlgorithm algorithm = SignatureAlgorithm.named(text(header, "alg"));
        if (algorithm == null) {
            throw new TokenRefused("The token is not signed with RS256 or ES256");
        }
        if (header.has("crit")) {
            throw new TokenRefused("The token demands extensions");
        }
        String type = text(header, "typ");
        if (type != null && !TYPES.contains(type.toUpperCase(Locale.ROOT))) {
            throw new TokenRefused("The token is not an access token");
        }
        byte[] signature = decode(compact.substring(second + 1));
        JsonNode claims = object(decode(compact.substring(first + 1, second)));
        byte[] signed = compact.substring(0, second).getBytes(StandardCharsets.US_ASCII);
        return new AccessToken(signed, signature, algorithm, text(header, "kid"), claims);
    }

    /// The key that would have signed it, if the provider has it.
    @Nullable
    SigningKey keyAmong(SigningKeys keys) {
        return keys.find(keyId, algorithm);
    }

    /// Checks signature, issuer, audience and times.
    ///
    /// @return when it ends
    Instant verify(SigningKey key, String issuer, String audience, Instant now) throws TokenRefused {
        if (!isSignedBy(key)) {
            throw new TokenRefused("The signature is wrong");
        }
        if (!issuer.equals(text(claims, "iss"))) {
            throw new TokenRefused("The issuer is another");
        }
        if (!names(claims.path("aud"), audience)) {
            throw new TokenRefused("The audience is another");
        }
        long second = now.getEpochSecond();
        long end = seconds("exp");
        if (end <= second) {
            throw new TokenRefused("The token has expired");
        }
        if (claims.has("nbf") && seconds("nbf") > second
                || claims.has("iat") && seconds("iat") > second + CLOCKS_DIFFER_SECONDS) {
            throw new TokenRefused("The token is not valid yet");
        }
        return Instant.ofEpochSecond(end);
    }

    private boolean isSignedBy(SigningKey key) {
        try {
            Signature check = Signature.getInstance(key.algorithm().jcaName());
            check.initVerify(key.key());
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static boolean names(JsonNode claim, String audience) {
        if (claim.isTextual()) {
            return claim.textValue().equals(audience);
        }
        for (JsonNode one : claim) {
            if (audience.equals(one.textValue())) {
                return true;
            }
        }
        return false;
    }

    private long seconds(String claim) throws TokenRefused {
        JsonNode value = claims.path(claim);
        if (!value.isNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new TokenRefused("The times of the token cannot be read");
        }
        // Far enough for every token, and within what an Instant can hold.
        return Math.min(value.longValue(), Integer.MAX_VALUE * 4L);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    private static byte[] decode(String part) throws TokenRefused {
        try {
            // The JDK takes padding and stray trailing bits; a token has one spelling only.
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                throw new TokenRefused("The token is not encoded as base64url");
            }
            return bytes;
        } catch (IllegalArgumentException malformed) {
            throw new TokenRefused("The token is not encoded as base64url");
        }
    }

    private static JsonNode object(byte[] json) throws TokenRefused {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw new TokenRefused("The token is not JSON inside");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new TokenRefused("The token is not JSON inside");
    }
}
