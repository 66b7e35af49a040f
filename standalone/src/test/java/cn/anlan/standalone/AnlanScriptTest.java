package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnlanScriptTest {

    @TempDir
    Path directory;

    @Test
    void shouldSayWhatIsMissingWhereThereIsNoJdk25() throws Exception {
        Outcome outcome = anlan("status");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).startsWith("Anlan needs JDK 25. None was found in JAVA_HOME, on the PATH or in ");
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

    /// On a machine whose only JDKs are too old.
    private Outcome anlan(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("../anlan");
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("ANLAN_DATA", directory.toString());
        builder.environment().put("ANLAN_JDKS", directory.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int code, String output) {}
}
