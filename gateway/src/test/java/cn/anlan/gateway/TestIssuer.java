package cn.anlan.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// Signs tokens, right and wrong ones, with nothing but the JDK, so that the gateway is not held against itself.
public final class TestIssuer {

    public static final String ISSUER = "https://identity.test/realms/anlan";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String name;
    private final KeyPair rsa;
    private final KeyPair ec;

    public TestIssuer(String name) {
        this(name, 2048);
    }

    public TestIssuer(String name, int rsaBits) {
        this.name = name;
        try {
            KeyPairGenerator rsaGenerator = KeyPairGenerator.getInstance("RSA");
            rsaGenerator.initialize(rsaBits);
            rsa = rsaGenerator.generateKeyPair();
            KeyPairGenerator ecGenerator = KeyPairGenerator.getInstance("EC");
            ecGenerator.initialize(new ECGenParameterSpec("secp256r1"));
            ec = ecGenerator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public KeyPair rsa() {
        return rsa;
    }

    public KeyPair ec() {
        return ec;
    }

    public String rsaKeyId() {
        return name + "-rsa";
    }

    public String ecKeyId() {
        return name + "-ec";
    }

    public JsonObject keySet() {
        return new JsonObject().put("keys", new JsonArray().add(rsaJwk()).add(ecJwk()));
    }

    public JsonObject rsaJwk() {
        RSAPublicKey key = (RSAPublicKey) rsa.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", rsaKeyId())
                .put("n", unsigned(key.getModulus(), 0))
                .put("e", unsigned(key.getPublicExponent(), 0));
    }

    public JsonObject ecJwk() {
        ECPublicKey key = (ECPublicKey) ec.getPublic();
        return new JsonObject()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("kid", ecKeyId())
                .put("x", unsigned(key.getW().getAffineX(), 32))
                .put("y", unsigned(key.getW().getAffineY(), 32));
    }

    public static JsonObject claims() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", ISSUER)
                .put("aud", "anlan-api")
                .put("sub", "somebody")
                .put("iat", now)
                .put("exp", now + 600);
    }

    public JsonObject rs256() {
        return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", rsaKeyId());
    }

    public JsonObject es256() {
        return new JsonObject().put("alg", "ES256").put("typ", "JWT").put("kid", ecKeyId());
    }

    public String token() {
        return sign(rs256(), claims());
    }

    public String sign(JsonObject header, JsonObject claims) {
        return sign(header.encode(), claims.encode(), "SHA256withRSA", rsa);
    }

    public String signEs256(JsonObject claims) {
        return sign(es256().encode(), claims.encode(), "SHA256withECDSAinP1363Format", ec);
    }

    public String sign(String header, String claims) {
        return sign(header, claims, "SHA256withRSA", rsa);
    }

    public static String sign(String header, String claims, String algorithm, KeyPair key) {
        String signed = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(bytes, start, bytes.length);
        byte[] padded = new byte[Math.max(length, unsigned.length)];
        System.arraycopy(unsigned, 0, padded, padded.length - unsigned.length, unsigned.length);
        return BASE64.encodeToString(padded);
    }
}
