package cn.anlan.standalone.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts a process into a session of its own, so that Ctrl-C at the terminal reaches only the supervisor, which then
/// stops everything in good order.
public final class OwnSession {

    private static final boolean AVAILABLE = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "setsid")));

    private OwnSession() {}

    public static List<String> of(List<String> command) {
        if (!AVAILABLE) {
            return command;
        }
        List<String> detached = new ArrayList<>(command.size() + 1);
        detached.add("setsid");
        detached.addAll(command);
        return detached;
    }
}
