package cn.anlan.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How much memory a family of processes keeps in RAM.
final class ResidentMemory {

    private ResidentMemory() {}

    /// Bytes, 0 where the system does not tell. Counts proportional shares: PostgreSQL's processes all map the same
    /// buffers, and plain resident sizes would count those once for each.
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ResidentMemory::shareOf)
                .sum();
    }

    private static long shareOf(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException goneOrUnknown) {
            return 0;
        }
    }
}
