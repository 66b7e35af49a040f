package cn.anlan.access.audit;

import cn.anlan.messaging.ActorSupplier;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The log of who did what to what. Entries can be added only; each is sealed into a hash chain within seconds, so that
/// what was altered or taken away later is found by [AuditChain].
@ApplicationScoped
public class AuditLog {
    private final DataSource database;
    private final ObjectMapper json;
    private final ActorSupplier actors;

    AuditLog(DataSource database, ObjectMapper json, ActorSupplier actors) {
        this.database = database;
        this.json = json;
        this.actors = actors;
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
                        insert into audit_entry (actor, organization_id, action, subject_type, subject_id, detail)
                        values (?, ?, ?, ?, ?, ?::json)
                        """)) {
            insert.setString(1, actors.actor());
            insert.setObject(2, actors.organizationId(), Types.OTHER);
            insert.setString(3, action);
            insert.setString(4, subjectType);
            insert.setObject(5, subjectId);
            insert.setString(6, json.writeValueAsString(detail));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException unrecorded) {
            throw new IllegalStateException("The act " + action + " could not be audited", unrecorded);
        }
    }
}
