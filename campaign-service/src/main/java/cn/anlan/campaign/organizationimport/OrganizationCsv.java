package cn.anlan.campaign.organizationimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A file of organisations, read row by row.
///
/// @param total how many rows there are below the header
/// @param rows those whose own values are right
/// @param errors all that is wrong with the others
record OrganizationCsv(int total, List<ImportRow> rows, List<RowError> errors) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static OrganizationCsv read(String text) {
        var reading = new Reading();
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (var records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content)) {
            for (var csvRecord : records) {
                reading.take(csvRecord);
            }
        } catch (CsvParseException malformed) {
            reading.errors.add(RowError.ofRow(reading.lastLine + 1, RowFault.MALFORMED_CSV));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading.result();
    }

    private static final class Reading {
        private final List<ImportRow> rows = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
        private int columns;
        private int total;
        private int lastLine;
        private boolean headerIsUsable;

        void take(CsvRecord csvRecord) {
            int line = Math.toIntExact(csvRecord.getStartingLineNumber());
            if (lastLine == 0) {
                readHeader(csvRecord, line);
            } else {
                total++;
                if (headerIsUsable) {
                    readRow(csvRecord, line);
                }
            }
            lastLine = line;
        }

        private void readHeader(CsvRecord header, int line) {
            columns = header.getFieldCount();
            for (int i = 0; i < columns; i++) {
                var name = header.getField(i).strip();
                var column = Column.ofHeader(name);
                if (column.isEmpty()) {
                    errors.add(new RowError(line, name, RowFault.UNKNOWN_COLUMN));
                } else if (positions.put(column.get(), i) != null) {
                    errors.add(new RowError(line, name, RowFault.DUPLICATE_COLUMN));
                }
            }
            for (var column : Column.values()) {
                if (column.required() && !positions.containsKey(column)) {
                    errors.add(RowError.of(line, column, RowFault.MISSING_COLUMN));
                }
            }
            headerIsUsable = errors.isEmpty();
        }

        private void readRow(CsvRecord csvRecord, int line) {
            if (csvRecord.getFieldCount() != columns) {
                errors.add(RowError.ofRow(line, RowFault.WRONG_NUMBER_OF_FIELDS));
                return;
            }
            var row = new RowReader(line, csvRecord, positions);
            row.read().ifPresentOrElse(rows::add, () -> errors.addAll(row.errors()));
        }

        OrganizationCsv result() {
            if (lastLine == 0 && errors.isEmpty()) {
                errors.add(RowError.ofRow(1, RowFault.MISSING_COLUMN));
            }
            return new OrganizationCsv(total, List.copyOf(rows), List.copyOf(errors));
        }
    }
}
