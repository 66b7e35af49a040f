package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.sql.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The kept results of imports. Each belongs to who asked for it.
@ApplicationScoped
class OrganizationImports {

    private static final TypeReference<List<RowError>> ERRORS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    OrganizationImports(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(OrganizationImport result, String requestedBy, OffsetDateTime requestedAt) {
        database.update(
                """
                insert into organization_import
                    (id, mode, dry_run, state, total, accepted, refused, changed, errors, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
                """,
                result.id(),
                result.mode().name(),
                result.dryRun(),
                result.state().name(),
                result.total(),
                result.accepted(),
                result.refused(),
                result.changed(),
                write(result.errors()),
                requestedBy,
                requestedAt);
    }

    Optional<OrganizationImport> find(UUID id, String requestedBy) {
        return database.queryOne(
                "select * from organization_import where id = ? and requested_by = ?", this::read, id, requestedBy);
    }

    private OrganizationImport read(ResultSet row) throws SQLException {
        return new OrganizationImport(
                row.getObject("id", UUID.class),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("accepted"),
                row.getInt("refused"),
                row.getInt("changed"),
                errors(row.getString("errors")));
    }

    private String write(List<RowError> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<RowError> errors(String text) {
        try {
            return json.readValue(text, ERRORS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the errors of an import cannot be read", corrupt);
        }
    }
}
