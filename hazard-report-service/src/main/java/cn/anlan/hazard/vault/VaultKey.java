package cn.anlan.hazard.vault;

import cn.anlan.hazard.HazardConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of the vault. Without one the service does not start.
@Singleton
@Startup
final class VaultKey {

    private static final int KEY_BYTES = 32;

    private final SecretKey key;

    VaultKey(HazardConfig config) {
        HazardConfig.Vault vault = config.vault();
        String encoded = vault.key()
                .or(() -> vault.keyFile().map(VaultKey::readOrMake))
                .orElseThrow(() -> new IllegalStateException(
                        "set anlan.hazard.vault.key, or on a single machine anlan.hazard.vault.key-file"));
        byte[] bytes = Base64.getDecoder().decode(encoded.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the key of the vault must be 32 bytes in Base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    SecretKey key() {
        return key;
    }

    private static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.SYNC);
    }
}
