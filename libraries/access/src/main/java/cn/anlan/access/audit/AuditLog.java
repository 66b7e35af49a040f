package cn.anlan.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The log of who did what to what. Entries can be added only; each is sealed into a hash chain within seconds, so that
/// what was altered or taken away later is found when the chain is verified.
@ApplicationScoped
public class AuditLog {
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Records an act in the running transaction: both take effect, or neither.
    ///
    /// @param action what was done, e.g. `finding.close`
    /// @param subjectType what it was done to, e.g. `finding`
    /// @param detail facts worth keeping; never secrets, never a reporter's identity
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subjectType, UUID subjectId, Map<String, ?> detail) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_entry
                            (recorded_at, actor, organization_id, action, subject_type, subject_id, detail)
                        values (?, ?, ?, ?, ?, ?, ?::json)
                        """)) {
            insert.setObject(1, OffsetDateTime.now(clock));
            insert.setString(2, "system");
            insert.setObject(3, null);
            insert.setString(4, action);
            insert.setString(5, subjectType);
            insert.setObject(6, subjectId);
            insert.setString(7, json.writeValueAsString(detail));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException unrecorded) {
            throw new IllegalStateException("The act " + action + " could not be audited", unrecorded);
        }
    }
}
