package cn.anlan.inspection.review;

/// How a check point is answered.
enum AnswerResult {
    CONFORMING,
    PARTLY,
    NOT_CONFORMING,
    NOT_APPLICABLE;

    /// Whether the answer tells of a problem.
    boolean isProblem() {
        return switch (this) {
            case PARTLY, NOT_CONFORMING -> true;
            case CONFORMING, NOT_APPLICABLE -> false;
        };
    }
}
