package cn.anlan.inspection.review;

/// What can be done to a self-review.
enum ReviewStep {
    ANSWER,
    SUBMIT,
    RETURN,
    ACCEPT
}
