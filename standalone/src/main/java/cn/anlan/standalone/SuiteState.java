package cn.anlan.standalone;

/// Where the suite as a whole stands.
enum SuiteState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING
}
