package cn.anlan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// The passwords and keys of one installation: drawn at random when first needed, kept in a file that only its owner
/// may read, never in the source tree.
public final class Secrets {

    private static final int RANDOM_BYTES = 24;

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path data) throws IOException {
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            for (String line : Files.readAllLines(secrets.file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    secrets.values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        return secrets;
    }

    /// The secret of that name, drawn and written down first if there is none.
    public synchronized String get(String name) {
        String value = values.get(name);
        if (value == null) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            values.put(name, value);
            try {
                save();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return value;
    }

    private void save() throws IOException {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        writePrivately(file, lines.toString());
    }

    /// Writes a file that at no moment anyone but its owner can read.
    public static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
