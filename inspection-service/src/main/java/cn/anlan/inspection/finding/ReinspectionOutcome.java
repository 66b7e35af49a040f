package cn.anlan.inspection.finding;

enum ReinspectionOutcome {
    PASSED,
    FAILED
}
