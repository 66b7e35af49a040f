package cn.anlan.hazard.open311;

/// Ends a call with an error of the standard: 404 for what does not exist, 403 for a bad key, 400 for the rest.
final class Open311Exception extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Open311Exception(int status, String description) {
        super(description);
        this.status = status;
    }

    static Open311Exception badRequest(String description) {
        return new Open311Exception(400, description);
    }

    static Open311Exception badKey() {
        return new Open311Exception(403, "Missing or invalid api_key");
    }

    static Open311Exception notFound(String what) {
        return new Open311Exception(404, what + " was not found");
    }

    int status() {
        return status;
    }

    /// For the caller.
    String description() {
        return String.valueOf(getMessage());
    }
}
