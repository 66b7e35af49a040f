package cn.anlan.access;

/// The claims that our tokens carry beyond the standard ones.
final class TokenClaims {
    static final String ORGANIZATION = "organization_id";

    private TokenClaims() {}
}
