package cn.anlan.testing;

import org.jspecify.annotations.Nullable;

/// A call of an operation by someone, and what must come of it.
///
/// @param caller who calls, in the words of a failure
/// @param refusal the status that refuses the caller; none for who must get in
record Call(
        ApiOperation operation,
        String caller,
        @Nullable String token,
        @Nullable Integer refusal) {

    static Call refused(ApiOperation operation, String caller, @Nullable String token, int status) {
        return new Call(operation, caller, token, status);
    }

    static Call letIn(ApiOperation operation, String caller, @Nullable String token) {
        return new Call(operation, caller, token, null);
    }

    boolean isAsExpected(int status) {
        return refusal != null ? status == refusal : status != 401 && status != 403 && status < 500;
    }

    String report(int status) {
        return "%s with %s: %d%s"
                .formatted(operation.name(), caller, status, refusal == null ? "" : " instead of " + refusal);
    }
}
