package cn.anlan.hazard.evidence;

import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileProblem;
import cn.anlan.evidence.SpoolFiles;
import cn.anlan.problem.ProblemException;
import cn.anlan.sealing.StreamSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Files as they came: sealed while they are received, so that nothing of them lies open anywhere, and put
/// together again when they are read.
@ApplicationScoped
public class SealedParts {

    /// Small: hundreds of senders are slow at the same time.
    private static final int BUFFER = 8 * 1024;

    private final StreamSealer sealer;
    private final SpoolFiles spool;
    private final EvidenceStore store;

    SealedParts(StreamSealer sealer, SpoolFiles spool, EvidenceStore store) {
        this.sealer = sealer;
        this.spool = spool;
        this.store = store;
    }

    /// What was received of a body.
    ///
    /// @param whole whether the sender came to an end
    public record Received(Path sealed, long size, boolean whole) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(sealed);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /// Reads a body to its end, or to where the connection broke, and seals it on the way.
    ///
    /// @throws ProblemException `file-too-large` beyond the limit
    public Received receive(UUID evidenceId, InputStream body, long limit) {
        Path file = spool.create();
        boolean kept = false;
        try (OutputStream sealed =
                sealer.seal(owner(evidenceId), new BufferedOutputStream(Files.newOutputStream(file)))) {
            long size = 0;
            boolean whole = false;
            byte[] buffer = new byte[BUFFER];
            while (true) {
                int read;
                try {
                    read = body.read(buffer);
                } catch (IOException broken) {
                    break;
                }
                if (read < 0) {
                    whole = true;
                    break;
                }
                size += read;
                if (size > limit) {
                    throw ProblemException.of(FileProblem.FILE_TOO_LARGE);
                }
                sealed.write(buffer, 0, read);
            }
            kept = true;
            return new Received(file, size, whole);
        } catch (IOException failure) {
            kept = false;
            throw new UncheckedIOException(failure);
        } finally {
            if (!kept) {
                new Received(file, 0, false).close();
            }
        }
    }

    /// A stream that seals what is read from it, for a file that is cleaned while it is received.
    public SealedCopy copy(UUID evidenceId, InputStream upload) throws IOException {
        Path file = spool.create();
        return new SealedCopy(
                upload, file, sealer.seal(owner(evidenceId), new BufferedOutputStream(Files.newOutputStream(file))));
    }

    /// Gives what was received to the evidence store.
    public EvidencePart keep(UUID reportId, UUID evidenceId, long from, Received received) {
        String key = "hazard/" + reportId + "/original/" + evidenceId + "/" + UUID.randomUUID();
        store.adopt(key, received.sealed());
        return new EvidencePart(from, received.size(), key);
    }

    public void delete(List<EvidencePart> parts) {
        parts.forEach(part -> store.delete(part.key()));
    }

    /// Writes the file as it came.
    public void write(UUID evidenceId, List<EvidencePart> parts, OutputStream target) throws IOException {
        for (EvidencePart part : parts) {
            try (InputStream sealed = store.get(part.key())
                            .orElseThrow(() -> new IllegalStateException("a part of evidence is missing"));
                    InputStream open = sealer.open(owner(evidenceId), sealed)) {
                open.transferTo(target);
            }
        }
    }

    private static String owner(UUID evidenceId) {
        return "hazard-evidence:" + evidenceId;
    }
}
