package cn.anlan.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of an error answer: problem details of RFC 9457, media type [#MEDIA_TYPE].
///
/// @param instance the path of the request
/// @param traceId what to quote when asking for help
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Problem details (RFC 9457).")
public record ProblemBody(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable String traceId,
        List<Field> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One [FieldError], in the caller's language.
    @Schema(name = "ProblemField", description = "What is wrong with one field.")
    public record Field(String pointer, String code, String message) {}

    public static ProblemBody of(
            ProblemException problem, Language language, @Nullable String instance, @Nullable String traceId) {
        ProblemCode code = problem.code();
        return new ProblemBody(
                code.type(),
                code.title(language),
                code.status(),
                problem.detail().map(text -> text.in(language)).orElse(null),
                instance,
                code.code(),
                traceId,
                problem.errors().stream()
                        .map(error -> new Field(
                                error.pointer(), error.code(), error.message().in(language)))
                        .toList());
    }
}
