package cn.anlan.gateway.token;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/// A public key of the identity provider, good for one algorithm only.
record SigningKey(@Nullable String id, SignatureAlgorithm algorithm, PublicKey key) {}
