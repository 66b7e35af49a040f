package cn.anlan.campaign.tablefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook (Office Open XML). Empty rows are passed over.
final class XlsxFile {

    /// What a workbook may unpack to: some hundred thousand rows, and no bomb.
    private static final long MOST_UNPACKED_BYTES = 256L << 20;

    private static final String SHEET = "organizations";
    private static final int ROWS_AT_ONCE = 500;
    private static final int COPY_BYTES = 1 << 16;

    private XlsxFile() {}

    static void read(byte[] content, RowSink sink) {
        var reading = new Reading(sink);
        try {
            if (unpacksTooLarge(content)) {
                sink.malformed(1);
                return;
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    var rows = workbook.getFirstSheet().openStream()) {
                var iterator = rows.iterator();
                while (reading.wantsMore && iterator.hasNext()) {
                    reading.take(iterator.next());
                }
            }
        } catch (IOException | RuntimeException malformed) { // the parser says so in many ways
            sink.malformed(reading.line + 1);
        }
    }

    static RowWriter write(OutputStream output, List<String> header) throws IOException {
        var workbook = new Workbook(output, "Anlan", "1.0");
        var sheet = workbook.newWorksheet(SHEET);
        var writer = new RowWriter() {
            private int line;

            @Override
            public void row(List<String> fields) throws IOException {
                for (int i = 0; i < fields.size(); i++) {
                    if (!fields.get(i).isEmpty()) {
                        sheet.inlineString(line, i, fields.get(i));
                    }
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
        };
        writer.row(header);
        return writer;
    }

    private static boolean unpacksTooLarge(byte[] content) throws IOException {
        var buffer = new byte[COPY_BYTES];
        long unpacked = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var packed = zip.getInputStream(entry)) {
                    for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static final class Reading {
        private final RowSink sink;
        private boolean wantsMore = true;
        private int columns;
        private int line;

        Reading(RowSink sink) {
            this.sink = sink;
        }

        void take(Row row) {
            var fields = row.stream().map(XlsxFile::text).toList();
            if (fields.stream().allMatch(String::isEmpty)) {
                return;
            }
            boolean first = line == 0;
            line = row.getRowNum();
            if (first) {
                columns = withoutEmptyEnd(fields).size();
                sink.header(line, withoutEmptyEnd(fields));
            } else {
                wantsMore = sink.row(line, fitted(withoutEmptyEnd(fields)));
            }
        }

        /// A sheet leaves out what is empty at the end of a row.
        private List<String> fitted(List<String> fields) {
            var fitted = new ArrayList<>(fields);
            while (fitted.size() < columns) {
                fitted.add("");
            }
            return fitted;
        }

        private static List<String> withoutEmptyEnd(List<String> fields) {
            int end = fields.size();
            while (end > 0 && fields.get(end - 1).isEmpty()) {
                end--;
            }
            return fields.subList(0, end);
        }
    }

    /// Codes that somebody typed as numbers come back as they looked.
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }
}
