package cn.anlan.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/// Explains failures that tell the caller of a request something, and that would be answered as internal errors
/// otherwise. Every bean of this type is asked; the first that knows an explanation gives it.
@FunctionalInterface
public interface FailureExplanation {

    /// @param headers of the request that failed
    Optional<ProblemException> explain(Throwable failure, HttpHeaders headers);
}
