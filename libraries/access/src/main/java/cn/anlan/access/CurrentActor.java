package cn.anlan.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The actor of the request at hand.
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The caller.
    ///
    /// @throws UnauthorizedException where nobody has identified himself
    public Actor get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return new Actor(token.getSubject(), organization(token), roles());
    }

    /// Whether the caller has shown no token, as citizens do.
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    private static @Nullable UUID organization(JsonWebToken token) {
        String claim = token.getClaim(TokenClaims.ORGANIZATION);
        return claim == null ? null : UUID.fromString(claim);
    }

    private Set<Role> roles() {
        return identity.getRoles().stream()
                .flatMap(claim -> Role.ofClaim(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
