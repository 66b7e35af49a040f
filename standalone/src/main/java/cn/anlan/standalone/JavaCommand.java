package cn.anlan.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command lines of the suite's JVMs: small heaps, the collector that suits them, and an end rather than a
/// half-dead process when memory runs out.
public final class JavaCommand {

    private JavaCommand() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// @param heapMegabytes the most the heap may grow to
    public static List<String> withHeap(int heapMegabytes) {
        return new ArrayList<>(List.of(
                executable().toString(),
                "-XX:+UseSerialGC",
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    }
}
