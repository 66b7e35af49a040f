package cn.anlan.hazard.evidence;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileKind;
import cn.anlan.evidence.FileProblem;
import cn.anlan.evidence.FileReceiver;
import cn.anlan.evidence.Picture;
import cn.anlan.evidence.ReceivedFile;
import cn.anlan.evidence.SpoolFiles;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Checks a file that was received whole: cleans it and keeps it, or refuses it with a reason. Outside of any
/// transaction, under a lease: cleaning takes its time, and who began may die.
@ApplicationScoped
public class CheckEvidence {

    /// What may prove a report.
    public static final Set<FileKind> KINDS = Set.copyOf(EnumSet.of(FileKind.PHOTO, FileKind.VIDEO, FileKind.AUDIO));

    private static final Logger LOG = Logger.getLogger(CheckEvidence.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /// A file that ends its checker every time must not do so for ever.
    private static final int MOST_ATTEMPTS = 5;

    private final EvidenceFiles files;
    private final SealedParts sealed;
    private final FileReceiver receiver;
    private final EvidenceStore store;
    private final SpoolFiles spool;
    private final AuditLog audit;
    private final Clock clock;

    CheckEvidence(
            EvidenceFiles files,
            SealedParts sealed,
            FileReceiver receiver,
            EvidenceStore store,
            SpoolFiles spool,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.sealed = sealed;
        this.receiver = receiver;
        this.store = store;
        this.spool = spool;
        this.audit = audit;
        this.clock = clock;
    }

    /// Checks the file that waits longest.
    ///
    /// @return whether there was one
    boolean next() {
        Optional<UUID> claimed =
                QuarkusTransaction.requiringNew().call(() -> files.claim(OffsetDateTime.now(clock), LEASE));
        claimed.ifPresent(this::check);
        return claimed.isPresent();
    }

    /// Checks a file now. A problem that passes leaves it to a later attempt.
    public void check(UUID id) {
        try {
            Waiting waiting = QuarkusTransaction.requiringNew().call(() -> waiting(id));
            if (waiting.attempts > MOST_ATTEMPTS) {
                refuse(id, FileProblem.FILE_UNREADABLE.code());
            } else {
                check(waiting);
            }
        } catch (ProblemException problem) {
            if (problem.code() == CommonProblem.UNAVAILABLE) {
                LOG.warnf("Evidence %s waits: the storage cannot be reached", id);
            } else {
                refuse(id, problem.code().code());
            }
        }
    }

    /// A file as it is known before it is checked.
    private record Waiting(UUID id, UUID reportId, List<EvidencePart> parts, int attempts) {}

    private Waiting waiting(UUID id) {
        Evidence evidence = files.findByIdOptional(id).orElseThrow();
        return new Waiting(id, evidence.reportId(), evidence.parts(), files.attempts(id));
    }

    private void check(Waiting waiting) {
        Path plain = spool.create();
        String original = putTogether(waiting, plain);
        try (ReceivedFile clean = receiver.clean(plain, KINDS)) {
            String name = "hazard/" + waiting.reportId + "/" + waiting.id;
            String key = name + "." + clean.extension();
            byte[] thumbnail = clean.thumbnail();
            String thumbnailKey = thumbnail == null ? null : name + "-small.jpg";
            CleanFile file = facts(clean, original, key, thumbnailKey);
            store.adopt(key, clean.content());
            if (thumbnail != null && thumbnailKey != null) {
                store.put(thumbnailKey, thumbnail);
            }
            keep(waiting.id, file);
        }
    }

    /// @return the digest of the file as it came
    private String putTogether(Waiting waiting, Path plain) {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(plain));
                DigestOutputStream digested = new DigestOutputStream(file, MessageDigest.getInstance("SHA-256"))) {
            sealed.write(waiting.id, waiting.parts, digested);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static CleanFile facts(ReceivedFile clean, String original, String key, @Nullable String thumbnailKey) {
        Picture picture = clean.picture();
        Duration duration = clean.duration();
        return new CleanFile(
                clean.kind(),
                clean.mediaType(),
                clean.size(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                duration == null ? null : duration.toMillis(),
                clean.sha256(),
                original,
                picture == null ? null : picture.hash(),
                key,
                thumbnailKey);
    }

    private void keep(UUID id, CleanFile file) {
        boolean isNew = QuarkusTransaction.requiringNew().call(() -> {
            Evidence evidence = files.locked(id).orElseThrow();
            if (files.kept(evidence.reportId(), file.sha256()).isPresent()) {
                return false;
            }
            evidence.keep(file, OffsetDateTime.now(clock));
            audit.record("hazard-evidence.keep", "hazard-evidence", id, Map.of("report", evidence.reportId()));
            return true;
        });
        if (!isNew) {
            store.delete(file.key());
            if (file.thumbnailKey() != null) {
                store.delete(file.thumbnailKey());
            }
            refuse(id, HazardProblem.FILE_KEPT_ALREADY.code());
        }
    }

    private void refuse(UUID id, String code) {
        List<EvidencePart> useless = QuarkusTransaction.requiringNew().call(() -> {
            Evidence evidence = files.locked(id).orElseThrow();
            audit.record("hazard-evidence.refuse", "hazard-evidence", id, Map.of("code", code));
            return evidence.refuse(code);
        });
        sealed.delete(useless);
    }
}
