package cn.anlan.hazard.portalkey;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues keys, lets their holders in, and revokes them. Only hashes are kept; the keys are random enough for a fast
/// one.
@ApplicationScoped
public class PortalKeys {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    PortalKeys(Database database, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /// A key without the key.
    record PortalKey(
            UUID id,
            String portal,
            String issuedBy,
            OffsetDateTime issuedAt,
            @Nullable OffsetDateTime revokedAt) {}

    /// @param key shown this one time
    record Issued(PortalKey entry, String key) {

        /// Never the key.
        @Override
        public String toString() {
            return "Issued[" + entry.portal() + "]";
        }
    }

    /// Whether this is a key that is in force.
    public boolean admit(String key) {
        return database.exists("select from portal_key where key_hash = ? and revoked_at is null", (Object) hash(key));
    }

    @Transactional
    Issued issue(String portal) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        PortalKey entry =
                new PortalKey(Ids.next(), portal, currentActor.get().subject(), OffsetDateTime.now(clock), null);
        database.update(
                "insert into portal_key (id, portal, key_hash, issued_by, issued_at) values (?, ?, ?, ?, ?)",
                entry.id(),
                portal,
                hash(key),
                entry.issuedBy(),
                entry.issuedAt());
        audit.record("portal-key.issue", "portal-key", entry.id(), Map.of("portal", portal));
        return new Issued(entry, key);
    }

    /// From now on the key opens nothing. A second time changes nothing.
    ///
    /// @throws ProblemException not found
    @Transactional
    PortalKey revoke(UUID id) {
        int revoked = database.update(
                "update portal_key set revoked_at = ? where id = ? and revoked_at is null",
                OffsetDateTime.now(clock),
                id);
        if (revoked > 0) {
            audit.record("portal-key.revoke", "portal-key", id, Map.of());
        }
        return find(id);
    }

    /// The latest first.
    List<PortalKey> page(@Nullable UUID before, int limit) {
        Conditions conditions = new Conditions().andIfPresent("id < ?", before);
        return database.query(
                "select * from portal_key " + conditions.sql() + " order by id desc limit ?",
                PortalKeys::read,
                conditions.arguments(limit));
    }

    private PortalKey find(UUID id) {
        return database.queryOne("select * from portal_key where id = ?", PortalKeys::read, id)
                .orElseThrow(ProblemException::notFound);
    }

    private static PortalKey read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PortalKey(
                Columns.id(row, "id"),
                row.getString("portal"),
                row.getString("issued_by"),
                Columns.time(row, "issued_at"),
                Columns.timeOrNull(row, "revoked_at"));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
