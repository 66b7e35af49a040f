package cn.anlan.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tokens that every service must refuse with 401, each by the name of what is wrong with it.
///
/// But for that one thing each is the token of an actor who may do what is asked; where the attack allows, it carries a
/// valid signature.
public final class TokenAttacks {
    private static final Base64.Decoder BASE64_DECODER = Base64.getDecoder();

    private final ForgedToken good;
    private final SigningKey key = TestTokens.signingKey();
    private final KeyPair foreign = RsaKeys.generate();
    private final Map<String, String> attacks = new LinkedHashMap<>();

    private TokenAttacks(UUID organizationId, String... roles) {
        Instant now = Instant.now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", TestTokens.ISSUER);
        claims.put("aud", TestTokens.AUDIENCE);
        claims.put("sub", "attacker");
        claims.put("iat", now.minusSeconds(60).getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(30)).getEpochSecond());
        claims.put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("organization_id", organizationId.toString());
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        good = new ForgedToken(Map.of("alg", "RS256", "typ", "JWT"), claims);
    }

    /// The attacks, as tokens of an actor of that organisation with these roles.
    public static Map<String, String> on(UUID organizationId, String... roles) {
        var forge = new TokenAttacks(organizationId, roles);
        forge.withoutSignature();
        forge.withOtherAlgorithm();
        forge.withOtherKey();
        forge.withBrokenSignature();
        forge.fromElsewhere();
        forge.outOfTime();
        forge.ofNobody();
        forge.notTokensAtAll();
        return forge.attacks;
    }

    /// The token from which the attacks are made: it must be accepted, or the attacks prove nothing.
    public static String harmless(UUID organizationId, String... roles) {
        var forge = new TokenAttacks(organizationId, roles);
        return forge.signed(forge.good);
    }

    /// Tokens that are signed by the right key but say odd things. They may be refused in one way or another,
    /// with 401 or 403, but must neither let anyone in nor cause an error of the server.
    public static Map<String, String> oddities(UUID organizationId, String... roles) {
        var forge = new TokenAttacks(organizationId, roles);
        for (String claim : List.of("iss", "aud", "sub", "exp", "organization_id", "realm_access", "typ")) {
            for (Object odd : List.of(0, -1, 1e300, true, "", List.of(), List.of(List.of()), Map.of("a", 1))) {
                if (!claim.equals("exp") || !odd.equals(1e300)) {
                    forge.add(claim + " is " + odd, forge.signed(forge.good.with(claim, odd)));
                }
            }
        }
        for (Object odd : List.of(0, true, List.of(0), List.of(List.of()), Map.of("a", 1))) {
            forge.add("roles are " + odd, forge.signed(forge.good.with("realm_access", Map.of("roles", odd))));
        }
        for (String algorithm : List.of("RS256 ", "rs256", "RS256\u0000", "SHA256withRSA")) {
            forge.add("algorithm is " + algorithm, forge.signed(forge.good.withHeader("alg", algorithm)));
        }
        return forge.attacks;
    }

    private void withoutSignature() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            add(
                    "algorithm '" + none + "', no signature",
                    good.withHeader("alg", none).withSignature(new byte[0]));
        }
        add(
                "algorithm none, signature kept",
                good.withHeader("alg", "none").signingInput() + signatureOf(signed(good)));
        add("RS256, empty signature", good.withSignature(new byte[0]));
        add("RS256, signature cut off", good.signingInput());
    }

    private void withOtherAlgorithm() {
        byte[] der = BASE64_DECODER.decode(key.getPublicKey());
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        ForgedToken hs256 = good.withHeader("alg", "HS256");
        add("HS256 with the public key, DER", hs256.authenticated(der));
        add("HS256 with the public key, PEM", hs256.authenticated(pem.getBytes(StandardCharsets.US_ASCII)));
        add(
                "HS256 with the public key, Base64",
                hs256.authenticated(key.getPublicKey().getBytes(StandardCharsets.US_ASCII)));
        add("HS256 with a guessed secret", hs256.authenticated("secret".getBytes(StandardCharsets.US_ASCII)));
        add(
                "RS512, which is not on the list",
                good.withHeader("alg", "RS512").signed("SHA512withRSA", RsaKeys.privateKey(key.getPrivateKey())));
        add("RS256 in the signature, ES256 in the header", signed(good.withHeader("alg", "ES256")));
        add(
                "ES256 with a foreign key",
                good.withHeader("alg", "ES256").signed("SHA256withECDSAinP1363Format", ecKey()));
    }

    private void withOtherKey() {
        add("foreign key", foreign(good));
        add("foreign key, in the header as jwk", foreign(good.withHeader("jwk", jwk())));
        add("foreign key, linked as jku", foreign(good.withHeader("jku", "https://attacker.example/jwks.json")));
        add("foreign key, linked as x5u", foreign(good.withHeader("x5u", "https://attacker.example/chain.pem")));
        add("foreign key, kid a path", foreign(good.withHeader("kid", "../../../../dev/null")));
        add("foreign key, kid a query", foreign(good.withHeader("kid", "x' union select 'secret")));
        add(
                "unknown critical header",
                signed(good.withHeader("crit", List.of("anlan")).withHeader("anlan", true)));
    }

    private void withBrokenSignature() {
        String signed = signed(good);
        String signature = signatureOf(signed);
        ForgedToken other = good.with("jti", "another token");
        add("payload changed after signing", good.with("sub", "someone-else").signingInput() + signature);
        add(
                "roles added after signing",
                good.with("realm_access", Map.of("roles", List.of("platform-admin")))
                                .signingInput()
                        + signature);
        add("header changed after signing", good.withHeader("kid", "1").signingInput() + signature);
        add("signature of another token", good.signingInput() + signatureOf(signed(other)));
        add("signature shortened", signed.substring(0, signed.length() - 8));
        add("signature of zeros", good.withSignature(new byte[256]));
        add("signature twice", signed + signature);
    }

    private void fromElsewhere() {
        add("wrong issuer", signed(good.with("iss", "https://identity.test/realms/other")));
        add("issuer with a slash more", signed(good.with("iss", TestTokens.ISSUER + "/")));
        add("no issuer", signed(good.with("iss", null)));
        add("wrong audience", signed(good.with("aud", "other-api")));
        add("longer audience", signed(good.with("aud", TestTokens.AUDIENCE + "-internal")));
        add("other audiences only", signed(good.with("aud", List.of("account", "other-api"))));
        add("no audience", signed(good.with("aud", null)));
        add("identity token", signed(good.with("typ", "ID")));
        add("refresh token", signed(good.with("typ", "Refresh")));
    }

    private void outOfTime() {
        long now = Instant.now().getEpochSecond();
        add("expired a minute ago", signed(good.with("iat", now - 3600).with("exp", now - 60)));
        add("expired in 1970", signed(good.with("exp", 1)));
        add("no expiry", signed(good.with("exp", null)));
        add("expiry not a number", signed(good.with("exp", "tomorrow")));
        add("not valid for another hour", signed(good.with("nbf", now + 3600)));
    }

    private void ofNobody() {
        add("no subject", signed(good.with("sub", null)));
        add("blank subject", signed(good.with("sub", " ")));
        add("no organisation", signed(good.with("organization_id", null)));
        add("empty organisation", signed(good.with("organization_id", "")));
        add("organisation not a UUID", signed(good.with("organization_id", "500108")));
        add("organisation almost a UUID", signed(good.with("organization_id", "1-1-1-1-1")));
        add("organisation a number", signed(good.with("organization_id", 1)));
        add(
                "several organisations",
                signed(good.with("organization_id", List.of(UUID.randomUUID().toString()))));
    }

    private void notTokensAtAll() {
        add("one word", "token");
        add("three words", "not.a.token");
        add("only dots", "..");
        add("many dots", "....");
        add("one dot", ".");
        add("no payload", "e30..e30");
        add("encrypted, in form", "e30.e30.e30.e30.e30");
        add("five parts", "a.b.c.d.e");
        add(
                "payload not JSON",
                ForgedToken.encode("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                        + ForgedToken.encode("hello".getBytes(StandardCharsets.US_ASCII)) + signatureOf(signed(good)));
        add("very long", "a".repeat(4_000));
    }

    private void add(String name, String token) {
        attacks.put(name, token);
    }

    private String signed(ForgedToken token) {
        return token.signed(RsaKeys.privateKey(key.getPrivateKey()));
    }

    private String foreign(ForgedToken token) {
        return token.signed(foreign.getPrivate());
    }

    private static String signatureOf(String token) {
        return token.substring(token.lastIndexOf('.'));
    }

    private Map<String, String> jwk() {
        var publicKey = (RSAPublicKey) foreign.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "alg",
                "RS256",
                "n",
                ForgedToken.encode(publicKey.getModulus().toByteArray()),
                "e",
                ForgedToken.encode(publicKey.getPublicExponent().toByteArray()));
    }

    private static PrivateKey ecKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
