package cn.anlan.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Access tokens as the identity provider would issue them, signed with this JVM's key.
///
/// Roles are the realm's role names, such as `committee-officer`. Everything is right by default; the `with…` methods
/// make one thing different, and so make the tokens that a service must refuse.
public record TestTokens(
        String subject,
        @Nullable UUID organizationId,
        List<String> roles,
        String issuer,
        String audience,
        Instant expiresAt,
        boolean signedByStranger) {

    public static final String ISSUER = "https://identity.test/realms/anlan";
    public static final String AUDIENCE = "anlan-api";

    /// The token of a fresh subject.
    public static String of(@Nullable UUID organizationId, String... roles) {
        return as("user-" + UUID.randomUUID(), organizationId, roles).sign();
    }

    /// A token of this very subject, for rules about who did the step before.
    public static TestTokens as(String subject, @Nullable UUID organizationId, String... roles) {
        return new TestTokens(
                subject,
                organizationId,
                List.of(roles),
                ISSUER,
                AUDIENCE,
                Instant.now().plus(Duration.ofMinutes(30)),
                false);
    }

    public TestTokens withIssuer(String other) {
        return new TestTokens(subject, organizationId, roles, other, audience, expiresAt, signedByStranger);
    }

    public TestTokens withAudience(String other) {
        return new TestTokens(subject, organizationId, roles, issuer, other, expiresAt, signedByStranger);
    }

    public TestTokens withExpiry(Instant other) {
        return new TestTokens(subject, organizationId, roles, issuer, audience, other, signedByStranger);
    }

    public TestTokens withForeignSignature() {
        return new TestTokens(subject, organizationId, roles, issuer, audience, expiresAt, true);
    }

    /// The compact token, to be sent as `Authorization: Bearer …`.
    public String sign() {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issuedAt(expiresAt.minus(Duration.ofHours(1)))
                .expiresAt(expiresAt)
                .claim("typ", "Bearer")
                .claim("jti", UUID.randomUUID().toString())
                .claim("preferred_username", subject)
                .claim("realm_access", Map.of("roles", roles));
        if (organizationId != null) {
            claims.claim("organization_id", organizationId.toString());
        }
        return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(key());
    }

    static String publicKey() {
        return signingKey().getPublicKey();
    }

    private PrivateKey key() {
        return signedByStranger ? RsaKeys.generate().getPrivate() : Own.KEY;
    }

    static SigningKey signingKey() {
        return JvmWide.instance(SigningKey.class, GeneratedSigningKey.class);
    }

    /// Parsed once: a suite of tests signs tens of thousands of tokens.
    private static final class Own {
        private static final PrivateKey KEY = RsaKeys.privateKey(signingKey().getPrivateKey());
    }
}
