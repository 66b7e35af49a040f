package cn.anlan.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Makes the application verify [TestTokens] with a local public key, without an identity provider.
public final class TokenResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                // Empty means unset: a public key and a server exclude each other.
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                TestTokens.publicKey(),
                "quarkus.oidc.token.issuer",
                TestTokens.ISSUER,
                "quarkus.oidc.token.audience",
                TestTokens.AUDIENCE);
    }

    @Override
    public void stop() {}
}
