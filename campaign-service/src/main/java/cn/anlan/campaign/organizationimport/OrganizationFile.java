package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.campaign.tablefile.RowSink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A file of organisations, read row by row.
///
/// @param total how many rows there are below the header
/// @param rows those whose own values are right
/// @param errors all that is wrong with the others
/// @param unreadable whether there are rows that nobody could look at
record OrganizationFile(int total, List<ImportRow> rows, List<RowError> errors, boolean unreadable) {

    /// Bounds the memory that an import takes.
    static final int MOST_ROWS = 100_000;

    /// Columns that results carry for people; nobody reads them back.
    static final String REMARK = "#";

    static OrganizationFile read(FileFormat format, byte[] content) {
        var reading = new Reading(format);
        format.read(content, reading);
        return reading.result();
    }

    private static final class Reading implements RowSink {
        private final FileFormat format;
        private final List<ImportRow> rows = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private HeaderRow header = new HeaderRow(1, List.of());
        private boolean unreadable;
        private boolean empty = true;
        private int total;

        Reading(FileFormat format) {
            this.format = format;
        }

        @Override
        public void header(int line, List<String> names) {
            empty = false;
            header = new HeaderRow(line, names);
            errors.addAll(header.errors());
            unreadable |= !header.errors().isEmpty() && !format.namesColumnsPerRow();
        }

        @Override
        public boolean row(int line, List<String> fields) {
            if (total == MOST_ROWS) {
                errors.add(RowError.ofRow(line, RowFault.TOO_MANY_ROWS));
                unreadable = true;
                return false;
            }
            total++;
            if (header.errors().isEmpty()) {
                readRow(line, fields);
            }
            return true;
        }

        @Override
        public void malformed(int line) {
            errors.add(RowError.ofRow(line, RowFault.MALFORMED_FILE));
            unreadable = true;
        }

        private void readRow(int line, List<String> fields) {
            if (fields.size() != header.names().size()) {
                errors.add(RowError.ofRow(line, RowFault.WRONG_NUMBER_OF_FIELDS));
                return;
            }
            var row = new RowReader(line, header.fields(fields));
            row.read().ifPresentOrElse(rows::add, () -> errors.addAll(row.errors()));
        }

        OrganizationFile result() {
            if (empty && errors.isEmpty() && !format.namesColumnsPerRow()) {
                errors.add(RowError.ofRow(1, RowFault.MISSING_COLUMN));
                unreadable = true;
            }
            return new OrganizationFile(total, List.copyOf(rows), List.copyOf(errors), unreadable);
        }
    }

    /// The names of the columns, and what is wrong with them.
    record HeaderRow(List<String> names, Map<Column, Integer> positions, List<RowError> errors) {

        HeaderRow(int line, List<String> names) {
            this(names.stream().map(String::strip).toList(), new EnumMap<>(Column.class), new ArrayList<>());
            for (int i = 0; i < this.names.size(); i++) {
                place(line, this.names.get(i), i);
            }
            for (var column : Column.values()) {
                if (column.required() && !positions.containsKey(column)) {
                    errors.add(RowError.of(line, column, RowFault.MISSING_COLUMN));
                }
            }
        }

        private void place(int line, String name, int position) {
            if (name.startsWith(REMARK)) {
                return;
            }
            var column = Column.ofHeader(name);
            if (column.isEmpty()) {
                errors.add(new RowError(line, name, RowFault.UNKNOWN_COLUMN));
            } else if (positions.put(column.get(), position) != null) {
                errors.add(new RowError(line, name, RowFault.DUPLICATE_COLUMN));
            }
        }

        /// The fields of a row by their columns; what a short row has not is left out.
        Map<Column, String> fields(List<String> fields) {
            var byColumn = new EnumMap<Column, String>(Column.class);
            positions.forEach((column, position) -> {
                if (position < fields.size()) {
                    byColumn.put(column, fields.get(position));
                }
            });
            return byColumn;
        }
    }
}
