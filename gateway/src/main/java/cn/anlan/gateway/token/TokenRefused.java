package cn.anlan.gateway.token;

/// A token is not accepted. Costs no stack trace, as anybody can cause it.
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused(String reason) {
        super(reason, null, false, false);
    }
}
