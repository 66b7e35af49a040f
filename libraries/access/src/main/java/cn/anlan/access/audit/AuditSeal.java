package cn.anlan.access.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How one entry is bound to all before it.
///
/// @param head the chain's end once the entry is sealed
/// @param sealedAt in whole microseconds, as the database keeps it
record AuditSeal(AuditHead head, AuditEntry entry, Instant sealedAt) {
    /// Set apart from whatever else may be hashed, and from later ways of hashing.
    private static final String FORMAT = "anlan-audit-1";

    static AuditSeal after(AuditHead previous, AuditEntry entry, Instant sealedAt) {
        long position = previous.position() + 1;
        return new AuditSeal(AuditHead.of(position, hash(previous, position, entry, sealedAt)), entry, sealedAt);
    }

    /// Each field goes in with its length or at a fixed one, so that no two entries read alike.
    private static byte[] hash(AuditHead previous, long position, AuditEntry entry, Instant sealedAt) {
        MessageDigest sha256 = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            writeText(out, FORMAT);
            out.write(previous.hashBytes());
            out.writeLong(position);
            out.writeLong(micros(sealedAt));
            out.writeLong(entry.number());
            out.writeLong(micros(entry.recordedAt()));
            writeText(out, entry.actor());
            writeText(
                    out,
                    entry.organizationId() == null
                            ? null
                            : entry.organizationId().toString());
            writeText(out, entry.action());
            writeText(out, entry.subjectType());
            writeText(out, entry.subjectId().toString());
            writeText(out, entry.detail());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256.digest();
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
