package cn.anlan.inspection.finding;

/// What can be done to a finding.
enum FindingStep {
    PLAN,
    RECTIFY,
    PASS_REINSPECTION,
    FAIL_REINSPECTION
}
