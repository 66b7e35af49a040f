package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.problem.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The refused rows as a CSV file that can be mended and imported again: the columns of the import, and behind them the
/// line and what is wrong, for people alone.
final class RefusedRowsFile {

    private static final int ROWS_AT_ONCE = 1_000;

    private final RefusedRows rows;
    private final UUID importId;
    private final Language language;

    RefusedRowsFile(RefusedRows rows, UUID importId, Language language) {
        this.rows = rows;
        this.importId = importId;
        this.language = language;
    }

    void writeTo(OutputStream output) throws IOException {
        var header = new ArrayList<>(Column.headers());
        header.add(OrganizationFile.REMARK + "line");
        header.add(OrganizationFile.REMARK + "errors");
        try (var file = FileFormat.CSV.write(output, header)) {
            var batch = rows.after(importId, 0, ROWS_AT_ONCE);
            while (!batch.isEmpty()) {
                for (var row : batch) {
                    file.row(fields(row));
                }
                batch = rows.after(importId, batch.getLast().line(), ROWS_AT_ONCE);
            }
        }
    }

    private List<String> fields(RefusedRow row) {
        var fields = new ArrayList<String>();
        for (var column : Column.values()) {
            fields.add(row.fields().getOrDefault(column, ""));
        }
        fields.add(Integer.toString(row.line()));
        fields.add(row.errors().stream().map(this::text).collect(Collectors.joining("; ")));
        return fields;
    }

    private String text(RefusedRow.Fault error) {
        var text = error.fault().text().in(language);
        return error.column().isEmpty() ? text : error.column() + ": " + text;
    }
}
