package cn.anlan.sealing;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals files of any size while they pass by, in segments of AES-256-GCM under a key of the file's own, bound to what
/// they belong to. Segments cannot be altered, swapped, repeated or left out, the last one included.
///
/// A sealed file is: a byte for the format, four that name the key, then what Tink's streaming cipher writes.
@Singleton
public class StreamSealer {

    private static final byte FORMAT = 2;
    private static final int KEY_BYTES = 32;

    /// Small, because a file under way holds two of them in memory, and many are under way at once.
    private static final int SEGMENT_BYTES = 8 * 1024;

    private final KeyRing keys;

    StreamSealer(KeyRing keys) {
        this.keys = keys;
    }

    /// A stream that seals what is written to it. Closing it writes the last segment and closes the target; without
    /// that the file cannot be opened.
    ///
    /// @param owner what the file belongs to, e.g. `hazard-evidence:` and its id
    public OutputStream seal(String owner, OutputStream target) throws IOException {
        SealingKey key = keys.current();
        target.write(ByteBuffer.allocate(1 + Integer.BYTES)
                .put(FORMAT)
                .putInt(key.id())
                .array());
        try {
            return cipher(key).newEncryptingStream(target, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a file cannot be sealed: " + failure.getClass().getSimpleName());
        }
    }

    /// A stream that reads what was sealed. It fails with an [IOException] where the file was altered or cut off.
    ///
    /// @throws BrokenSealException when it is no sealed file, or its key is not here
    public InputStream open(String owner, InputStream sealed) throws IOException {
        var begin = new DataInputStream(sealed);
        if (begin.read() != FORMAT) {
            throw new BrokenSealException("this is not a sealed file");
        }
        int id = begin.readInt();
        SealingKey key = keys.find(id)
                .orElseThrow(() -> new BrokenSealException("the sealing key %08x is missing".formatted(id)));
        try {
            return cipher(key).newDecryptingStream(sealed, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a file cannot be opened: " + failure.getClass().getSimpleName());
        }
    }

    private static AesGcmHkdfStreaming cipher(SealingKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.stream().getEncoded(), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }
}
