package cn.anlan.access.audit;

import cn.anlan.access.audit.AuditVerdict.Broken;
import cn.anlan.access.audit.AuditVerdict.Intact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One walk along the chain, within one snapshot of the database.
final class AuditWalk {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final @Nullable AuditHead published;
    private AuditHead end = AuditHead.GENESIS;

    AuditWalk(Connection connection, @Nullable AuditHead published) {
        this.connection = connection;
        this.published = published;
    }

    AuditVerdict verdict() throws SQLException {
        Optional<Broken> broken = followSeals();
        if (broken.isEmpty()) {
            broken = compareHead();
        }
        if (broken.isEmpty()) {
            broken = findSealless();
        }
        return broken.isPresent() ? broken.get() : new Intact(end);
    }

    private Optional<Broken> followSeals() throws SQLException {
        try (var query = connection.prepareStatement("select s.position, s.hash, s.sealed_at, " + AuditEntry.COLUMNS
                + " from audit_seal s left join audit_entry e on e.number = s.entry order by s.position")) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    Optional<Broken> broken = follow(rows);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return published != null && published.position() > end.position()
                ? broken(end.position() + 1, "the chain ends before a published head")
                : Optional.empty();
    }

    private Optional<Broken> follow(ResultSet row) throws SQLException {
        long expected = end.position() + 1;
        AuditHead stated = AuditHead.of(row.getLong(1), row.getBytes(2));
        if (stated.position() != expected) {
            return broken(expected, "a seal is missing");
        }
        if (row.getObject(4) == null) {
            return broken(expected, "the sealed entry is missing");
        }
        var sealedAt = row.getObject(3, OffsetDateTime.class).toInstant();
        end = AuditSeal.after(end, AuditEntry.at(row, 4), sealedAt).head();
        if (!end.equals(stated)) {
            return broken(expected, "the entry or its seal was altered");
        }
        if (published != null && published.position() == expected && !published.equals(end)) {
            return broken(expected, "the chain differs from a published head");
        }
        return Optional.empty();
    }

    private Optional<Broken> compareHead() throws SQLException {
        try (var query = connection.prepareStatement("select position, hash from audit_head");
                var row = query.executeQuery()) {
            boolean agrees =
                    row.next() && AuditHead.of(row.getLong(1), row.getBytes(2)).equals(end);
            return agrees ? Optional.empty() : broken(end.position() + 1, "the chain does not end at its head");
        }
    }

    /// An entry with neither seal nor place in the queue lost one of them, or was slipped in.
    private Optional<Broken> findSealless() throws SQLException {
        try (var query = connection.prepareStatement("""
                        select from audit_entry e
                        where not exists (select from audit_seal s where s.entry = e.number)
                          and not exists (select from audit_unsealed u where u.entry = e.number)
                        limit 1
                        """);
                var row = query.executeQuery()) {
            return row.next() ? broken(end.position() + 1, "an entry is outside the chain") : Optional.empty();
        }
    }

    private static Optional<Broken> broken(long position, String reason) {
        return Optional.of(new Broken(position, reason));
    }
}
