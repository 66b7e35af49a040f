package cn.anlan.standalone.servers;

import cn.anlan.standalone.JavaCommand;
import cn.anlan.standalone.SuiteLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The unpacked Keycloak server, fitted once to its database and features, which halves every later start.
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    static KeycloakDistribution of(SuiteLayout layout) throws IOException {
        try (Stream<Path> folders = Files.list(layout.keycloakArchive())) {
            return new KeycloakDistribution(folders.filter(
                            folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("Keycloak is not unpacked in " + layout.keycloakArchive())));
        }
    }

    Path home() {
        return home;
    }

    boolean isFitted() throws IOException {
        return Files.exists(stamp()) && Files.readString(stamp()).equals(String.join(" ", BUILD_OPTIONS));
    }

    /// Takes about a minute the first time, nothing after that.
    void fit() throws IOException, InterruptedException {
        if (isFitted()) {
            return;
        }
        Files.deleteIfExists(stamp());
        List<String> command = command(home, 512);
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Tool.run(home, Map.of(), command);
        Files.writeString(stamp(), String.join(" ", BUILD_OPTIONS));
    }

    /// What Keycloak's own start script runs, without the shell between us and the process.
    ///
    /// @param workingHome the folder whose `conf` and `data` it uses
    List<String> command(Path workingHome, int heapMegabytes) {
        List<String> command = new ArrayList<>(JavaCommand.withHeap(heapMegabytes));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + workingHome,
                "-Djboss.server.config.dir=" + workingHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private Path stamp() {
        return home.resolve("fitted");
    }
}
