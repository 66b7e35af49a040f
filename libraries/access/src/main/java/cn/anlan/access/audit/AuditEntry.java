package cn.anlan.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One recorded act, as it stands in the table.
///
/// @param detail the JSON text, character by character
record AuditEntry(
        long number,
        Instant recordedAt,
        String actor,
        @Nullable UUID organizationId,
        String action,
        String subjectType,
        UUID subjectId,
        String detail) {

    static final String COLUMNS =
            "e.number, e.recorded_at, e.actor, e.organization_id, e.action, e.subject_type, e.subject_id, e.detail::text";

    /// Reads [#COLUMNS], from the given column on.
    static AuditEntry at(ResultSet row, int column) throws SQLException {
        return new AuditEntry(
                row.getLong(column),
                row.getObject(column + 1, OffsetDateTime.class).toInstant(),
                row.getString(column + 2),
                row.getObject(column + 3, UUID.class),
                row.getString(column + 4),
                row.getString(column + 5),
                row.getObject(column + 6, UUID.class),
                row.getString(column + 7));
    }
}
