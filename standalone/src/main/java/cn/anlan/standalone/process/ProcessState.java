package cn.anlan.standalone.process;

/// Where a component stands. `FAILED`: it ended without having been asked to, or never came to serve.
public enum ProcessState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING,
    FAILED
}
