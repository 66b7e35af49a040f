package cn.anlan.standalone;

import cn.anlan.standalone.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;

/// Finds out, before anything starts, what would make the start fail later and less clearly.
final class Preflight {

    private static final int JAVA = 25;

    private Preflight() {}

    static void check(SuiteLayout layout, Ports ports, long leastFreeMegabytes) throws StartFailure, IOException {
        checkJava(Runtime.version().feature());
        checkDisk(layout, leastFreeMegabytes);
        checkPorts(ports);
    }

    static void checkJava(int feature) throws StartFailure {
        if (feature < JAVA) {
            throw new StartFailure("Anlan needs JDK " + JAVA + "; this is JDK " + feature + " in "
                    + System.getProperty("java.home") + ". Set JAVA_HOME to a JDK " + JAVA + ".");
        }
    }

    static void checkDisk(SuiteLayout layout, long leastFreeMegabytes) throws StartFailure, IOException {
        long free = Files.getFileStore(layout.data()).getUsableSpace() >> 20;
        if (free < leastFreeMegabytes) {
            throw new StartFailure(
                    "Only %d MB are free where the data lies (%s); at least %d MB are needed. Make room, or choose another folder with ANLAN_DATA, or another limit with --least-free-mb."
                            .formatted(free, layout.data(), leastFreeMegabytes));
        }
    }

    static void checkPorts(Ports ports) throws StartFailure {
        StringBuilder taken = new StringBuilder();
        for (Port port : Port.values()) {
            if (Ports.isTaken(ports.at(port))) {
                taken.append("Port %d (%s) is taken by another program. Choose another: ./anlan up --port %s=NUMBER%n"
                        .formatted(ports.at(port), port.label(), port.label()));
            }
        }
        if (!taken.isEmpty()) {
            throw new StartFailure(taken.toString().strip());
        }
    }
}
