package cn.anlan.standalone.servers;

import cn.anlan.standalone.process.OwnSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a short-lived helper program to its end.
final class Tool {

    private static final int OUTPUT_SHOWN = 15;

    private Tool() {}

    /// @throws IOException with the end of the program's own output when it fails
    static void run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            List<String> lines = output.lines().toList();
            String end = String.join("\n    ", lines.subList(Math.max(0, lines.size() - OUTPUT_SHOWN), lines.size()));
            throw new IOException(Path.of(command.getFirst()).getFileName() + " failed with " + code + ":\n    " + end);
        }
    }
}
