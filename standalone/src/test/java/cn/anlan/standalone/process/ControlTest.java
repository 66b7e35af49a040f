package cn.anlan.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    @TempDir
    Path directory;

    private final List<String> heard = new ArrayList<>();

    @Test
    void shouldShowTheCallerWhatTheCommandSays() throws Exception {
        try (ControlServer server = serverIn(directory)) {
            new ControlClient(directory).ask("echo first second", heard::add);
        }

        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void shouldTellTheCallerWhyACommandIsRefused() throws Exception {
        try (ControlServer server = serverIn(directory)) {
            assertThatThrownBy(() -> new ControlClient(directory).ask("dance", heard::add))
                    .isInstanceOf(ControlClient.CommandRefused.class)
                    .hasMessage("no dance");
        }
    }

    @Test
    void shouldAdmitNobodyButTheOwner() throws Exception {
        try (ControlServer server = serverIn(directory)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("control.sock"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void shouldReplaceTheSocketOfASupervisorThatWasKilled() throws Exception {
        Files.createFile(directory.resolve("control.sock"));

        try (ControlServer server = serverIn(directory)) {
            new ControlClient(directory).ask("echo here", heard::add);
        }

        assertThat(heard).containsExactly("here");
    }

    @Test
    void shouldWorkInFoldersWhosePathIsTooLongForASocket() throws Exception {
        Path deep = Files.createDirectories(directory.resolve("d".repeat(90)));

        try (ControlServer server = serverIn(deep)) {
            new ControlClient(deep).ask("echo deep", heard::add);
        }

        assertThat(heard).containsExactly("deep");
    }

    @Test
    void shouldSayThatNobodyAnswersWhereNothingRuns() {
        assertThatIOException().isThrownBy(() -> new ControlClient(directory).ask("state", heard::add));
    }

    private static ControlServer serverIn(Path directory) throws IOException {
        return new ControlServer(directory, (words, out) -> {
            switch (words.getFirst()) {
                case "echo" -> words.subList(1, words.size()).forEach(out::say);
                default -> throw new NoSuchElementException("no " + words.getFirst());
            }
        });
    }
}
