package cn.anlan.campaign.organizationexport;

import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes organisations to a file while it reads them, in the order of their codes.
@ApplicationScoped
class ExportOrganizations {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CODE = Column.headers().indexOf(Column.CODE.header());

    private final Database database;

    ExportOrganizations(Database database) {
        this.database = database;
    }

    void write(ExportSelection selection, FileFormat format, OutputStream output) throws IOException {
        try (var file = format.write(output, Column.headers())) {
            var batch = rows(selection, "");
            while (!batch.isEmpty()) {
                for (var row : batch) {
                    file.row(row);
                }
                batch = rows(selection, batch.getLast().get(CODE));
            }
        }
    }

    private List<List<String>> rows(ExportSelection selection, String afterCode) {
        return database.query(
                """
                select node.*, parent.code as parent_code, supervisor.code as supervisor_code,
                       regulator.code as regulator_code, array_to_string(node.sectors, ?) as sector_words
                from organization_node node
                left join organization_node parent on parent.id = node.parent_id
                left join organization_node supervisor on supervisor.id = node.supervisor_id
                left join organization_node regulator on regulator.id = node.regulator_id
                where node.code > ?
                  and node.status = 'ACTIVE'
                  and (?::uuid is null or node.path <@ (select path from organization_node where id = ?::uuid))
                  and (?::ltree is null or node.path <@ ?::ltree)
                order by node.code
                limit ?
                """,
                ExportOrganizations::read,
                FileFormat.SEPARATOR,
                afterCode,
                selection.root(),
                selection.root(),
                selection.managed().rootPath(),
                selection.managed().rootPath(),
                ROWS_AT_ONCE);
    }

    private static List<String> read(ResultSet row) throws SQLException {
        var fields = new ArrayList<String>();
        for (var column : Column.values()) {
            var value = row.getString(nameOf(column));
            fields.add(value == null ? "" : value);
        }
        return fields;
    }

    private static String nameOf(Column column) {
        return switch (column) {
            case ID -> "id";
            case CODE -> "code";
            case NAME -> "name";
            case KIND -> "kind";
            case PARENT_CODE -> "parent_code";
            case LEVEL -> "level";
            case DIVISION_CODE -> "division_code";
            case CREDIT_CODE -> "credit_code";
            case INDUSTRY -> "industry";
            case SECTORS -> "sector_words";
            case RISK_GRADE -> "risk_grade";
            case EMPLOYEES -> "employees";
            case SUPERVISOR_CODE -> "supervisor_code";
            case REGULATOR_CODE -> "regulator_code";
            case LEADER_POST -> "leader_post";
            case SECTION -> "section";
        };
    }
}
