package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnlanScriptTest {

    /// What the script needs of the machine, as far as it gets here. No `javac`, no `mvn`.
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "env", "ls", "readlink", "sed", "tail", "tr");

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void layOutTools() throws IOException {
        path = Files.createDirectory(directory.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(path.resolve(tool), which(tool));
        }
    }

    @Test
    void shouldSayWhatIsMissingWhereThereIsNoJdk() throws Exception {
        Outcome outcome = anlan("up");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output())
                .isEqualTo(
                        "Anlan needs JDK 25. None was found in JAVA_HOME, on the PATH or in %s. ".formatted(directory)
                                + "Install one, or set JAVA_HOME to it.\n");
    }

    @Test
    void shouldTakeNoOlderJdk() throws Exception {
        Path javac = Files.createDirectories(directory.resolve("jdk-21/bin")).resolve("javac");
        Files.writeString(javac, "#!/usr/bin/env bash\necho javac 21.0.9\n");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwx------"));

        assertThat(anlan("up").output()).startsWith("Anlan needs JDK 25. None was found");
    }

    @Test
    void shouldExplainItselfWithoutAJdk() throws Exception {
        Outcome outcome = anlan("help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("./anlan up", "./anlan down", "./anlan token ACCOUNT", "./anlan demo");
    }

    @Test
    void shouldRefuseACommandItDoesNotKnow() throws Exception {
        Outcome outcome = anlan("upp");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("There is no command upp. See ./anlan help\n");
    }

    @Test
    void shouldNameTheLogsThereAre() throws Exception {
        Outcome outcome = anlan("logs", "campaing");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).startsWith("There is a log for each of:");
    }

    /// On a machine without a JDK but those in the folder.
    private Outcome anlan(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("../anlan");
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("ANLAN_DATA", directory.toString());
        builder.environment().put("ANLAN_JDKS", directory.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static Path which(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Outcome(int code, String output) {}
}
