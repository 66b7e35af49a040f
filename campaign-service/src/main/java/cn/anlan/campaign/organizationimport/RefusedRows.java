package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.campaign.tablefile.RowSink;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What was refused of each import.
@ApplicationScoped
class RefusedRows {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final TypeReference<Map<Column, String>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<RefusedRow.Fault>> FAULTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    RefusedRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Reads the file once more, for what its refused rows say.
    void keep(UUID importId, FileFormat format, byte[] content, List<RowError> errors) {
        var byLine = new TreeMap<Integer, List<RefusedRow.Fault>>();
        for (var error : errors) {
            byLine.computeIfAbsent(error.line(), line -> new ArrayList<>())
                    .add(new RefusedRow.Fault(error.column(), error.fault()));
        }
        if (!byLine.isEmpty()) {
            var keeping = new Keeping(importId, byLine);
            format.read(content, keeping);
            keeping.finish();
        }
    }

    /// In the order of lines.
    List<RefusedRow> after(UUID importId, int line, int limit) {
        return database.query(
                "select * from organization_import_refusal where import_id = ? and line > ? order by line limit ?",
                this::read,
                importId,
                line,
                limit);
    }

    private void insert(UUID importId, List<RefusedRow> rows) {
        database.update(
                """
                insert into organization_import_refusal (import_id, line, fields, errors)
                select ?, line, fields::json, errors::json from unnest(?, ?, ?) as refused (line, fields, errors)
                """,
                importId,
                SqlArray.of("int4", rows, RefusedRow::line),
                SqlArray.of("text", rows, row -> write(row.fields())),
                SqlArray.of("text", rows, row -> write(row.errors())));
    }

    private RefusedRow read(ResultSet row) throws SQLException {
        try {
            return new RefusedRow(
                    row.getInt("line"),
                    json.readValue(row.getString("fields"), FIELDS),
                    json.readValue(row.getString("errors"), FAULTS));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a refused row of an import cannot be read", corrupt);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Keeping implements RowSink {
        private final UUID importId;
        private final Map<Integer, List<RefusedRow.Fault>> faults;
        private final List<RefusedRow> batch = new ArrayList<>();
        private OrganizationFile.HeaderRow header = new OrganizationFile.HeaderRow(1, List.of());

        Keeping(UUID importId, Map<Integer, List<RefusedRow.Fault>> faults) {
            this.importId = importId;
            this.faults = faults;
        }

        @Override
        public void header(int line, List<String> names) {
            header = new OrganizationFile.HeaderRow(line, names);
        }

        @Override
        public boolean row(int line, List<String> fields) {
            var refused = faults.remove(line);
            if (refused != null) {
                keep(new RefusedRow(line, header.fields(fields), refused));
            }
            return !faults.isEmpty();
        }

        @Override
        public void malformed(int line) {
            // told by its error, which no row has taken
        }

        /// What is left belongs to no row: the header, or a place that cannot be read.
        void finish() {
            faults.forEach((line, refused) -> keep(new RefusedRow(line, Map.of(), refused)));
            flush();
        }

        private void keep(RefusedRow row) {
            batch.add(row);
            if (batch.size() == ROWS_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            insert(importId, batch);
            batch.clear();
        }
    }
}
