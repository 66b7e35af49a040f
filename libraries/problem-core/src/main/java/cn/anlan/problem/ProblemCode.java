package cn.anlan.problem;

import java.net.URI;
import java.util.Locale;

/// A kind of problem that the API can answer with. Implemented by one enum per service, so that codes, statuses and
/// titles have one source:
///
/// ```java
/// enum ReviewProblem implements ProblemCode {
///     REVIEW_INCOMPLETE(ProblemDefinition.lasting(409, "对照检查尚未填完", "The self-review is not complete"));
///
///     private final ProblemDefinition definition;
///
///     ReviewProblem(ProblemDefinition definition) {
///         this.definition = definition;
///     }
///
///     @Override
///     public ProblemDefinition definition() {
///         return definition;
///     }
/// }
/// ```
public interface ProblemCode {

    /// The constant's name; an enum has it already.
    String name();

    ProblemDefinition definition();

    /// The stable code clients switch on: the constant's name in kebab case, `REVIEW_INCOMPLETE` → `review-incomplete`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem type of RFC 9457: `urn:anlan:problem:` and the code.
    default URI type() {
        return URI.create("urn:anlan:problem:" + code());
    }

    default int status() {
        return definition().status();
    }

    default boolean retryable() {
        return definition().retryable();
    }

    default String title(Language language) {
        return definition().title().in(language);
    }
}
