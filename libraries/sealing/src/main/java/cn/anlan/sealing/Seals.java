package cn.anlan.sealing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.crypto.AEADBadTagException;

/// The one form of what is sealed: a byte for the format, four that name the key, twelve of nonce, the cipher text with
/// its tag.
final class Seals {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Seals() {}

    /// What it begins with.
    static byte[] head(SealingProfile profile, SealingKey key) {
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(profile.format())
                .putInt(key.id())
                .array();
    }

    static byte[] seal(SealingProfile profile, SealingKey key, String owner, byte[] plain) {
        byte[] nonce = new byte[SealingProfile.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = profile.seal(key, nonce, owner.getBytes(StandardCharsets.UTF_8), plain);
            return ByteBuffer.allocate(1 + Integer.BYTES + nonce.length + sealed.length)
                    .put(profile.format())
                    .putInt(key.id())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException(
                    "a text could not be sealed: " + failure.getClass().getSimpleName());
        }
    }

    /// @throws BrokenSealException when it was sealed for another owner, under a key that is not here, or altered
    static byte[] open(IntFunction<Optional<SealingKey>> keys, String owner, byte[] sealed) {
        try {
            var from = ByteBuffer.wrap(sealed);
            var profile = SealingProfile.ofFormat(from.get());
            int id = from.getInt();
            var key = keys.apply(id)
                    .orElseThrow(() -> new BrokenSealException("the sealing key %08x is missing".formatted(id)));
            byte[] nonce = new byte[SealingProfile.NONCE_BYTES];
            from.get(nonce);
            byte[] rest = new byte[from.remaining()];
            from.get(rest);
            return profile.open(key, nonce, owner.getBytes(StandardCharsets.UTF_8), rest);
        } catch (BufferUnderflowException truncated) {
            throw new BrokenSealException("a sealed text was cut off");
        } catch (AEADBadTagException altered) {
            throw new BrokenSealException("a sealed text was altered, or belongs to another");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a text could not be opened: " + failure.getClass().getSimpleName());
        }
    }
}
