package cn.anlan.gateway.token;

/// The identity provider's keys could not be read, so that nothing can be said about a token.
public final class KeysUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    KeysUnavailable() {
        super("The identity provider's keys are not available", null, false, false);
    }
}
