package cn.anlan.hazard.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stream that seals what is read from it. Closing it takes the sealed file away, unless the store has it by then.
public final class SealedCopy extends FilterInputStream {

    private final Path file;
    private final OutputStream sealed;
    private final MessageDigest digest;
    private long size;

    SealedCopy(InputStream upload, Path file, OutputStream sealed) {
        super(upload);
        this.file = file;
        this.sealed = sealed;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            sealed.write(buffer, offset, read);
            digest.update(buffer, offset, read);
            size += read;
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// What was read, sealed to its end.
    public SealedParts.Received received() throws IOException {
        sealed.close();
        return new SealedParts.Received(file, size, true);
    }

    /// The digest of what was read, lower-case hex. To be asked once.
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The upload itself stays open.
    @Override
    public void close() throws IOException {
        sealed.close();
        Files.deleteIfExists(file);
    }
}
