package cn.anlan.hazard.inbox;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The formats in which tables are taken away.
enum TableFormat {
    CSV(TableFormat.CSV_TYPE) {
        @Override
        Table begin(OutputStream output) {
            return new CsvTable(output);
        }
    },
    XLSX(TableFormat.XLSX_TYPE) {
        @Override
        Table begin(OutputStream output) {
            return new XlsxTable(output);
        }
    };

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Begins a table; closing it completes the file.
    abstract Table begin(OutputStream output);

    String mediaType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A table that is being written, row by row.
    interface Table extends AutoCloseable {
        void row(List<String> fields) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class CsvTable implements Table {
        /// By which spreadsheets know UTF-8.
        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private final OutputStreamWriter text;
        private final CsvWriter csv;
        private boolean begun;

        CsvTable(OutputStream output) {
            text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            csv = CsvWriter.builder().build(text);
        }

        @Override
        public void row(List<String> fields) throws IOException {
            if (!begun) {
                text.write(BYTE_ORDER_MARK);
                begun = true;
            }
            csv.writeRecord(fields.stream().map(CsvTable::harmless).toList());
        }

        /// What a spreadsheet would take for a formula is text.
        private static String harmless(String field) {
            return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        }

        @Override
        public void close() throws IOException {
            csv.flush();
            text.flush();
        }
    }

    private static final class XlsxTable implements Table {
        private static final int ROWS_AT_ONCE = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int line;

        XlsxTable(OutputStream output) {
            workbook = new Workbook(output, "Anlan", "1.0");
            sheet = workbook.newWorksheet("hazard-reports");
        }

        @Override
        public void row(List<String> fields) throws IOException {
            for (int i = 0; i < fields.size(); i++) {
                sheet.inlineString(line, i, fields.get(i));
            }
            line++;
            if (line % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
        }
    }
}
