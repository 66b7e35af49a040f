package cn.anlan.standalone.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked from their published archive.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder that holds `bin`, `lib` and `share`.
    static Path in(Path servers) {
        return servers.resolve("postgresql");
    }

    static boolean areUnpackedIn(Path servers) {
        return Files.isDirectory(in(servers));
    }

    static void unpackInto(Path servers) throws IOException {
        if (areUnpackedIn(servers)) {
            return;
        }
        Files.createDirectories(servers);
        Path fresh = Files.createTempDirectory(servers, "postgresql-");
        unpack(fresh);
        try {
            Files.move(fresh, in(servers));
        } catch (FileAlreadyExistsException anotherWasFirst) {
            Trees.delete(fresh);
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = archiveName();
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("There are no PostgreSQL programs for this kind of machine (" + archive + ").");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ")[0];
        String machine = System.getProperty("os.arch");
        return switch (machine) {
            case "amd64", "x86_64" -> "/postgres-" + system + "-x86_64.txz";
            case "aarch64" -> "/postgres-" + system + "-arm_64.txz";
            default -> "/postgres-" + system + "-" + machine + ".txz";
        };
    }
}
