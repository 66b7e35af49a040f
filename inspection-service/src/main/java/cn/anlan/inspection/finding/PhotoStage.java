package cn.anlan.inspection.finding;

/// Whether a photo shows the hazard or what became of it.
enum PhotoStage {
    BEFORE,
    AFTER
}
