package cn.anlan.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem that its caller is meant to see. Rolls a transaction back, as every runtime exception
/// does. Nothing internal belongs in it: code, detail and errors go out as they are.
///
/// ```java
/// throw ProblemException.of(CommonProblem.NOT_FOUND);
/// throw ProblemException.of(ReviewProblem.REVIEW_INCOMPLETE).withDetail("还有 3 个检查要点未填", "3 check points are open");
/// ```
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient @Nullable ProblemText detail;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, String> headers;

    private ProblemException(
            ProblemCode code,
            @Nullable ProblemText detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(detail == null ? code.code() : code.code() + ": " + detail.en(), cause);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException of(ProblemCode code) {
        return new ProblemException(code, null, List.of(), null, Map.of(), null);
    }

    /// A request whose fields break rules: 400 `validation-failed`.
    public static ProblemException invalid(FieldError... errors) {
        return of(CommonProblem.VALIDATION_FAILED).withErrors(List.of(errors));
    }

    /// What does not exist, or lies outside the caller's scope: the caller cannot tell which.
    public static ProblemException notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /// Says what went wrong this time.
    public ProblemException withDetail(String zh, String en) {
        return new ProblemException(code, new ProblemText(zh, en), errors, retryAfter, headers, getCause());
    }

    public ProblemException withErrors(List<FieldError> errors) {
        return new ProblemException(code, detail, errors, retryAfter, headers, getCause());
    }

    /// When to come back; goes out as `Retry-After`, in whole seconds rounded up.
    public ProblemException withRetryAfter(Duration retryAfter) {
        return new ProblemException(code, detail, errors, retryAfter, headers, getCause());
    }

    /// What else the caller needs to go on, e.g. the `ETag` of what stands in its way.
    public ProblemException withHeader(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new ProblemException(code, detail, errors, retryAfter, all, getCause());
    }

    /// The cause is for the log only; it never reaches the caller.
    public ProblemException withCause(Throwable cause) {
        return new ProblemException(code, detail, errors, retryAfter, headers, cause);
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<ProblemText> detail() {
        return Optional.ofNullable(detail);
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
