package cn.anlan.campaign.tablefile;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats in which tables come and go.
public enum FileFormat {
    CSV(FileFormat.CSV_TYPE, false),
    XLSX(FileFormat.XLSX_TYPE, false),
    JSON(FileFormat.JSON_TYPE, true);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JSON_TYPE = "application/json";

    /// Between the words of a field that holds several.
    public static final String SEPARATOR = ";";

    private final String mediaType;
    private final boolean namesColumnsPerRow;

    FileFormat(String mediaType, boolean namesColumnsPerRow) {
        this.mediaType = mediaType;
        this.namesColumnsPerRow = namesColumnsPerRow;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of a file's name.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether each row says its own columns, so that wrong ones spoil that row alone.
    public boolean namesColumnsPerRow() {
        return namesColumnsPerRow;
    }

    /// Hands a file out to be kept under that name, while it is written.
    public Response download(String name, StreamingOutput content) {
        return Response.ok(content)
                .type(this == CSV ? mediaType + ";charset=UTF-8" : mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, extension()))
                .build();
    }

    public static Optional<FileFormat> ofMediaType(String mediaType) {
        var type = mediaType.split(";", 2)[0].strip();
        return Stream.of(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    /// Hands the rows of a file over, one after the other.
    public void read(byte[] content, RowSink sink) {
        switch (this) {
            case CSV -> CsvFile.read(content, sink);
            case XLSX -> XlsxFile.read(content, sink);
            case JSON -> JsonFile.read(content, sink);
        }
    }

    /// Begins a file with this header. Closing the writer completes the file, and leaves the stream open.
    public RowWriter write(OutputStream output, List<String> header) throws IOException {
        return switch (this) {
            case CSV -> CsvFile.write(output, header);
            case XLSX -> XlsxFile.write(output, header);
            case JSON -> JsonFile.write(output, header);
        };
    }
}
