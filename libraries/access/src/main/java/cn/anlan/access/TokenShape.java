package cn.anlan.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses what is not even shaped like a signed token before it reaches the verifier, whose parser fails on some such
/// texts (`..` among them) with an error of the server instead of a refusal.
@ApplicationScoped
@Alternative
@Priority(1)
class TokenShape implements HttpAuthenticationMechanism {
    private static final Pattern BEARER = Pattern.compile("bearer\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED_TOKEN =
            Pattern.compile("bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+", Pattern.CASE_INSENSITIVE);

    private final OidcAuthenticationMechanism oidc;

    TokenShape(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean malformed = authorization != null
                && BEARER.matcher(authorization).matches()
                && !SIGNED_TOKEN.matcher(authorization).matches();
        return malformed
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : oidc.authenticate(request, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
