package cn.anlan.standalone.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How a process is run.
///
/// @param environment the variables it gets beside a few harmless inherited ones; settings of the caller's shell must
///     not leak into the suite
public record Launch(List<String> command, Map<String, String> environment, Path directory) {}
