package cn.anlan.standalone;

import cn.anlan.standalone.process.ProcessState;
import cn.anlan.standalone.process.ProcessStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `./anlan status` prints.
final class StatusTable {

    private static final String ROW = "%-14s %-9s %8s %10s %10s";

    private StatusTable() {}

    static List<String> of(List<ProcessStatus> processes) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("PROCESS", "STATE", "PID", "MEMORY", "RUNS FOR"));
        long total = 0;
        for (ProcessStatus process : processes) {
            total += process.residentBytes();
            lines.add(ROW.formatted(
                    process.name(),
                    word(process.state()),
                    process.pid() == 0 ? "" : Long.toString(process.pid()),
                    process.pid() == 0 ? "" : megabytes(process.residentBytes()),
                    process.pid() == 0 ? "" : process.age().toSeconds() + " s"));
        }
        lines.add(ROW.formatted("together", "", "", megabytes(total), ""));
        return lines;
    }

    private static String word(ProcessState state) {
        return switch (state) {
            case FAILED -> "DEAD";
            case STOPPED, STARTING, RUNNING, STOPPING -> state.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
