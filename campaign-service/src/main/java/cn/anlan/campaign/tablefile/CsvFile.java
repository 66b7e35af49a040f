package cn.anlan.campaign.tablefile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Comma-separated values, in UTF-8 or in the GB 18030 of spreadsheets on Chinese desktops.
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int CHARACTERS_AT_ONCE = 8_192;

    private CsvFile() {}

    static void read(byte[] content, RowSink sink) {
        int line = 0;
        try (var records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), encodingOf(content)))) {
            boolean more = true;
            for (var iterator = records.iterator(); more && iterator.hasNext(); ) {
                var csvRecord = iterator.next();
                boolean first = line == 0;
                line = Math.toIntExact(csvRecord.getStartingLineNumber());
                if (first) {
                    sink.header(line, withoutMark(csvRecord.getFields()));
                } else {
                    more = sink.row(line, csvRecord.getFields());
                }
            }
        } catch (CsvParseException malformed) {
            sink.malformed(line + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowWriter write(OutputStream output, List<String> header) {
        var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(header);
        return new RowWriter() {
            @Override
            public void row(List<String> fields) {
                csv.writeRecord(fields);
            }

            @Override
            public void close() throws IOException {
                csv.flush();
                text.flush();
            }
        };
    }

    private static List<String> withoutMark(List<String> header) {
        if (header.isEmpty() || !header.getFirst().startsWith(BYTE_ORDER_MARK)) {
            return header;
        }
        var names = new ArrayList<>(header);
        names.set(0, header.getFirst().substring(1));
        return names;
    }

    private static Charset encodingOf(byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(content);
        var characters = CharBuffer.allocate(CHARACTERS_AT_ONCE);
        var result = decoder.decode(bytes, characters, true);
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        }
        return result.isError() ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }
}
