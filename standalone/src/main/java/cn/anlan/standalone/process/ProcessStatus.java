package cn.anlan.standalone.process;

import java.time.Duration;

/// A look at one component.
///
/// @param pid 0 when no process runs
/// @param residentBytes memory in RAM of the process and its descendants, shared pages counted once; 0 when unknown
public record ProcessStatus(String name, ProcessState state, long pid, long residentBytes, Duration age) {}
