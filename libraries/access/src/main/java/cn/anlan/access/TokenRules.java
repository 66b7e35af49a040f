package cn.anlan.access;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/// What a token must say beyond being signed, in time, and meant for us: an allowed algorithm, that it is an access
/// token, a subject, and the organisation it acts for. A token that breaks a rule is refused as a whole (401).
@ApplicationScoped
@Unremovable
class TokenRules implements Validator {
    private final AccessSettings settings;

    TokenRules(AccessSettings settings) {
        this.settings = settings;
    }

    /// Tells what is wrong with the token; null where nothing is. Never repeats what the token says: it goes to the
    /// log.
    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        if (token.getJoseObjects().size() != 1 || !isAllowed(token)) {
            return "the signature algorithm is not allowed";
        }
        // Keycloak tells its kinds of tokens apart by this claim; other providers leave it out
        if (claims.hasClaim("typ") && !"Bearer".equals(claims.getStringClaimValue("typ"))) {
            return "this is not an access token";
        }
        if (claims.getSubject() == null || claims.getSubject().isBlank()) {
            return "the subject is missing";
        }
        if (claims.hasClaim(TokenClaims.ORGANIZATION)) {
            return isUuid(claims.getStringClaimValue(TokenClaims.ORGANIZATION))
                    ? null
                    : "the organisation is not a UUID";
        }
        return mayLackOrganization(claims) ? null : "the organisation is missing";
    }

    private boolean isAllowed(JwtContext token) {
        String algorithm = token.getJoseObjects().getFirst().getAlgorithmHeaderValue();
        return algorithm != null && settings.token().algorithms().contains(algorithm);
    }

    /// `UUID.fromString` alone would also take `1-1-1-1-1`.
    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notUuid) {
            return false;
        }
    }

    private static boolean mayLackOrganization(JwtClaims claims) {
        List<Role> roles = roles(claims);
        return !roles.isEmpty() && roles.stream().noneMatch(Role::seesCases);
    }

    private static List<Role> roles(JwtClaims claims) {
        if (claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> names) {
            return names.stream()
                    .map(String::valueOf)
                    .map(Role::ofClaim)
                    .flatMap(Optional::stream)
                    .toList();
        }
        return List.of();
    }
}
