package cn.anlan.access.audit;

import cn.anlan.messaging.ActorSupplier;
import cn.anlan.sql.JointWrites;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// The log of who did what to what. Entries can be added only; each is sealed into a hash chain within seconds, so that
/// what was altered or taken away later is found by [AuditChain].
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit_entry (actor, organization_id, action, subject_type, subject_id, detail)
            values (?, ?, ?, ?, ?, ?::json)
            """;

    private final JointWrites writes;
    private final ObjectMapper json;
    private final ActorSupplier actors;

    AuditLog(JointWrites writes, ObjectMapper json, ActorSupplier actors) {
        this.writes = writes;
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
        writes.write(INSERT, actors.actor(), actors.organizationId(), action, subjectType, subjectId, written(detail));
    }

    private String written(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The detail of an act cannot be written", unwritable);
        }
    }
}
