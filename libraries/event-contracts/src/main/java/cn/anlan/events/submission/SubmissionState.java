package cn.anlan.events.submission;

/// Where a submission (报送) stands.
public enum SubmissionState {
    DRAFT,
    SUBMITTED,
    /// Sent back as perfunctory or incomplete; the duty is open again.
    RETURNED,
    ACCEPTED
}
