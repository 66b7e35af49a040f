package cn.anlan.problem;

/// What is fixed about a kind of problem.
///
/// @param status the HTTP status, 400 to 599
/// @param retryable whether the very same request may succeed later without any change by the caller
/// @param title what went wrong in general; never about one occurrence
public record ProblemDefinition(int status, boolean retryable, ProblemText title) {

    public ProblemDefinition {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not an error status: " + status);
        }
    }

    /// A problem that stays as long as the caller sends the same request.
    public static ProblemDefinition lasting(int status, String zh, String en) {
        return new ProblemDefinition(status, false, new ProblemText(zh, en));
    }

    /// A problem that may pass by itself.
    public static ProblemDefinition passing(int status, String zh, String en) {
        return new ProblemDefinition(status, true, new ProblemText(zh, en));
    }
}
