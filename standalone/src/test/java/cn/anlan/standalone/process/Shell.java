package cn.anlan.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A component that is a line of shell, and serves once a file of its name is there.
record Shell(String name, Set<String> dependsOn, String line, Path directory) implements Component {

    /// Serves until it is asked to stop, leaving its mark in `journal`.
    static Shell serving(String name, Path directory, String... dependsOn) {
        String line =
                "trap 'echo %1$s stopped >> journal; exit 0' TERM; echo %1$s started >> journal; touch %1$s; while :; do sleep 60 & wait $!; done"
                        .formatted(name);
        return new Shell(name, Set.of(dependsOn), line, directory);
    }

    /// Says something and ends before it serves.
    static Shell failing(String name, Path directory, String lastWords) {
        return new Shell(name, Set.of(), "echo " + lastWords + "; exit 3", directory);
    }

    @Override
    public void prepare() throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("bash", "-c", line), Map.of(), directory);
    }

    @Override
    public boolean ready() {
        return Files.exists(directory.resolve(name));
    }
}
