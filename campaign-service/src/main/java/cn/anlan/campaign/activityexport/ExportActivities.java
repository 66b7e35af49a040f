package cn.anlan.campaign.activityexport;

import cn.anlan.campaign.activity.ActivityFilter;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes records to a file while it reads them, a batch at a time, in the order of their ids.
@ApplicationScoped
class ExportActivities {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;

    ExportActivities(Database database) {
        this.database = database;
    }

    /// @param viewer whose scope the records lie in
    void write(ActivityFilter filter, UUID viewer, FileFormat format, OutputStream output) throws IOException {
        try (var file = format.write(output, ExportColumn.headers())) {
            UUID after = null;
            List<List<String>> batch;
            do {
                batch = rows(filter, viewer, after);
                for (var row : batch) {
                    file.row(format == FileFormat.CSV ? inert(row) : row);
                }
                after = batch.isEmpty() ? null : UUID.fromString(batch.getLast().get(ExportColumn.ID.ordinal()));
            } while (batch.size() == ROWS_AT_ONCE);
        }
    }

    private List<List<String>> rows(ActivityFilter filter, UUID viewer, @Nullable UUID after) {
        var parameters = new ArrayList<Object>();
        var conditions = filter.conditions(parameters);
        conditions.add("record.organization_id in (select scope.id from organizations_in_scope(?) scope)");
        parameters.add(viewer);
        if (after != null) {
            conditions.add("record.id > ?");
            parameters.add(after);
        }
        parameters.add(ROWS_AT_ONCE);
        return database.query(
                "select " + ExportColumn.select() + """
                 from activity_record record
                join campaign on campaign.id = record.campaign_id
                join organization_node node on node.id = record.organization_id
                where %s
                order by record.id
                limit ?
                """.formatted(String.join("\n  and ", conditions)),
                ExportColumn::read,
                parameters.toArray());
    }

    /// A spreadsheet takes the text of a CSV field for a formula where it begins like one.
    private static List<String> inert(List<String> row) {
        return row.stream()
                .map(field -> field.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + field : field)
                .toList();
    }
}
