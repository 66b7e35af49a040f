package cn.anlan.sealing;

import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Seals texts by AES-256-GCM, each under a fresh nonce and bound to what it belongs to, so that one cannot be passed
/// off as another's.
///
/// A sealed text is: a byte for the format, four that name the key, twelve of nonce, the cipher text with its tag.
@Singleton
public class Sealer {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    Sealer(KeyRing keys) {
        this.keys = keys;
    }

    /// A sealer with keys of its own, apart from those of the installation.
    ///
    /// @param keys 32 bytes in Base64 each; the first one seals, all of them open
    public static Sealer with(List<String> keys) {
        return new Sealer(new KeyRing(keys));
    }

    /// @param owner what the text belongs to, e.g. `roster-entry:` and its id; without it the text cannot be opened
    public byte[] seal(String owner, String text) {
        var key = keys.current();
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = ByteBuffer.allocate(1 + Integer.BYTES + NONCE_BYTES + plain.length + TAG_BYTES)
                .put(FORMAT)
                .putInt(key.id())
                .put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(ByteBuffer.wrap(plain), sealed);
        } catch (GeneralSecurityException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException(
                    "a text could not be sealed: " + failure.getClass().getSimpleName());
        }
        return sealed.array();
    }

    /// What stands in front of every text that is sealed under the current key: format and key.
    byte[] head() {
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(FORMAT)
                .putInt(keys.current().id())
                .array();
    }

    /// @throws BrokenSealException when it was sealed for another owner, under a key that is not here, or altered
    public String open(String owner, byte[] sealed) {
        try {
            var from = ByteBuffer.wrap(sealed);
            if (from.get() != FORMAT) {
                throw new BrokenSealException("this is not a sealed text");
            }
            int id = from.getInt();
            var key = keys.find(id)
                    .orElseThrow(() -> new BrokenSealException("the sealing key %08x is missing".formatted(id)));
            byte[] nonce = new byte[NONCE_BYTES];
            from.get(nonce);
            byte[] rest = new byte[from.remaining()];
            from.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(rest), StandardCharsets.UTF_8);
        } catch (BufferUnderflowException truncated) {
            throw new BrokenSealException("a sealed text was cut off");
        } catch (AEADBadTagException altered) {
            throw new BrokenSealException("a sealed text was altered, or belongs to another");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a text could not be opened: " + failure.getClass().getSimpleName());
        }
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
