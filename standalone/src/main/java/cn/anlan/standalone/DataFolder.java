package cn.anlan.standalone;

import cn.anlan.standalone.servers.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The folder in which everything lies that a suite writes.
final class DataFolder {

    /// What a fresh start throws away. Named one by one, so that a folder chosen by mistake loses nothing else.
    private static final List<String> DATA =
            List.of("postgres", "postgres.new", "kafka", "keycloak", "evidence", "clock", "secrets.properties");

    private DataFolder() {}

    /// Readable for its owner alone: it holds secrets and people's reports.
    static void create(SuiteLayout layout) throws IOException {
        if (!Files.isDirectory(layout.data())) {
            Files.createDirectories(
                    layout.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(layout.run());
        Files.createDirectories(layout.logs());
        Files.createDirectories(layout.evidence());
    }

    static void clear(SuiteLayout layout) throws IOException {
        for (String name : DATA) {
            Trees.delete(layout.data().resolve(name));
        }
        create(layout);
    }
}
