package cn.anlan.gateway.token;

import org.jspecify.annotations.Nullable;

/// The algorithms that are accepted; all others, `none` and the symmetric ones above all, are refused.
enum SignatureAlgorithm {
    RS256("SHA256withRSA"),
    ES256("SHA256withECDSAinP1363Format");

    private final String jcaName;

    SignatureAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /// The name by which the JDK knows it.
    String jcaName() {
        return jcaName;
    }

    static @Nullable SignatureAlgorithm named(@Nullable String name) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.name().equals(name)) {
                return algorithm;
            }
        }
        return null;
    }
}
