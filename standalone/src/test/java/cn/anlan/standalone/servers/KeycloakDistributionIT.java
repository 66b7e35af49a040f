package cn.anlan.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.SuiteLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unpacked server of this build, which the tests of the whole suite start: they find it fitted.
class KeycloakDistributionIT {

    @TempDir
    Path data;

    @Test
    void shouldBeFittedToTheDatabaseOnceForEveryStart() throws Exception {
        KeycloakDistribution distribution = KeycloakDistribution.of(new SuiteLayout(Path.of(".."), data));

        distribution.fit();
        Map<Path, FileTime> fitted = fitted(distribution);
        distribution.fit();

        assertThat(distribution.isFitted()).isTrue();
        assertThat(fitted).isNotEmpty();
        assertThat(fitted(distribution)).isEqualTo(fitted);
    }

    /// What fitting writes, with the times at which it did.
    private static Map<Path, FileTime> fitted(KeycloakDistribution distribution) throws IOException {
        try (Stream<Path> files = Files.walk(distribution.home().resolve("lib/quarkus"))) {
            return files.collect(Collectors.toMap(file -> file, KeycloakDistributionIT::writtenAt));
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
