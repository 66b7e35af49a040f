package cn.anlan.problem;

/// What is wrong with one field of a request.
///
/// @param pointer a JSON Pointer into the body (`/counters/0/quantity`), or the bare name of a query, path or header
///     parameter (`limit`)
/// @param code a stable kebab-case word for the rule that was broken, `not-blank`
/// @param message for people
public record FieldError(String pointer, String code, ProblemText message) {

    public static FieldError of(String pointer, String code, String zh, String en) {
        return new FieldError(pointer, code, new ProblemText(zh, en));
    }
}
