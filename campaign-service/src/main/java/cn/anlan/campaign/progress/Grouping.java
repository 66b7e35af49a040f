package cn.anlan.campaign.progress;

/// By what a campaign's progress is told apart.
enum Grouping {
    REQUIREMENT,
    PHASE,
    /// Of administration.
    LEVEL,
    /// The units directly below, each with all below it.
    UNIT
}
