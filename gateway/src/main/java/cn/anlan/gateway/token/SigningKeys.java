package cn.anlan.gateway.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys an identity provider signs with at the moment (RFC 7517).
///
/// @param issuer whom the tokens name
record SigningKeys(String issuer, List<SigningKey> keys) {

    private static final int SHORTEST_RSA_BITS = 2048;

    /// Reads a key set; keys of other kinds, for other uses, or too short ones are left out.
    static SigningKeys of(String issuer, JsonNode keySet) {
        List<SigningKey> keys = new ArrayList<>();
        for (JsonNode jwk : keySet.path("keys")) {
            SigningKey key = read(jwk);
            if (key != null) {
                keys.add(key);
            }
        }
        return new SigningKeys(issuer, List.copyOf(keys));
    }

    /// The key a token names; without a name, the only one there is for its algorithm.
    @Nullable
    SigningKey find(@Nullable String id, SignatureAlgorithm algorithm) {
        SigningKey found = null;
        for (SigningKey key : keys) {
            if (key.algorithm() == algorithm && (id == null || id.equals(key.id()))) {
                if (found != null) {
                    return null;
                }
                found = key;
            }
        }
        return found;
    }

    private static @Nullable SigningKey read(JsonNode jwk) {
        if (!jwk.path("use").asText("sig").equals("sig")) {
            return null;
        }
        String id = jwk.path("kid").asText(null);
        String declared = jwk.path("alg").asText(null);
        try {
            return switch (jwk.path("kty").asText()) {
                case "RSA" -> key(id, declared, SignatureAlgorithm.RS256, rsa(jwk));
                case "EC" -> key(id, declared, SignatureAlgorithm.ES256, p256(jwk));
                default -> null;
            };
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return null;
        }
    }

    private static @Nullable SigningKey key(
            @Nullable String id, @Nullable String declared, SignatureAlgorithm algorithm, @Nullable PublicKey key) {
        boolean meant = declared == null || declared.equals(algorithm.name());
        return key == null || !meant ? null : new SigningKey(id, algorithm, key);
    }

    private static @Nullable PublicKey rsa(JsonNode jwk) throws GeneralSecurityException {
        RSAPublicKey key = (RSAPublicKey)
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
        return key.getModulus().bitLength() < SHORTEST_RSA_BITS ? null : key;
    }

    private static @Nullable PublicKey p256(JsonNode jwk) throws GeneralSecurityException {
        if (!jwk.path("crv").asText().equals("P-256")) {
            return null;
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(field).asText()));
    }
}
