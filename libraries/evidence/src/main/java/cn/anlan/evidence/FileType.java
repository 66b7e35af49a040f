package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// The types of file that are kept, told by their content alone.
enum FileType {
    JPEG(FileKind.PHOTO, "image/jpeg", "jpg"),
    PNG(FileKind.PHOTO, "image/png", "png"),
    PDF(FileKind.DOCUMENT, "application/pdf", "pdf"),
    DOCX(FileKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(FileKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /// 版式文档, GB/T 33190
    OFD(FileKind.DOCUMENT, "application/ofd", "ofd"),
    MP4(FileKind.VIDEO, "video/mp4", "mp4"),
    QUICKTIME(FileKind.VIDEO, "video/quicktime", "mov"),
    M4A(FileKind.AUDIO, "audio/mp4", "m4a"),
    MP3(FileKind.AUDIO, "audio/mpeg", "mp3"),
    WAV(FileKind.AUDIO, "audio/vnd.wave", "wav"),
    /// As many telephones record speech.
    AMR(FileKind.AUDIO, "audio/amr", "amr");

    private static final Tika CONTENT_TYPES = new Tika();
    private static final String MACROS = "vbaProject.bin";

    /// Who wrote the file as an MP4 (ISO/IEC 14496-14 and its relatives), by its first brand.
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "3gp4", "3gp5", "3gp6");

    private final FileKind kind;
    private final String mediaType;
    private final String extension;

    FileType(FileKind kind, String mediaType, String extension) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    FileKind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /// @throws ProblemException `file-type-unsupported`
    static FileType of(Path file) throws IOException {
        String begin = begin(file);
        Optional<FileType> found;
        if (begin.startsWith("PK\3\4")) {
            found = ofArchive(file);
        } else if (begin.startsWith("ftyp", 4)) {
            found = ofBrand(begin.substring(8));
        } else if (begin.startsWith(new String(Amr.MAGIC, StandardCharsets.ISO_8859_1))) {
            found = Optional.of(AMR);
        } else {
            found = ofBytes(file);
        }
        return found.orElseThrow(() -> ProblemException.of(FileProblem.FILE_TYPE_UNSUPPORTED));
    }

    private static Optional<FileType> ofBrand(String brand) {
        return switch (brand) {
            case "M4A " -> Optional.of(M4A);
            case "qt  " -> Optional.of(QUICKTIME);
            default -> MP4_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
        };
    }

    private static String begin(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<FileType> ofBytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String detected = CONTENT_TYPES.detect(content);
            return Arrays.stream(values())
                    .filter(type -> type.mediaType.equals(detected))
                    .findFirst();
        }
    }

    /// Documents that are archives are told apart by the part that makes them what they are. One with macros is none.
    private static Optional<FileType> ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.stream().anyMatch(entry -> entry.getName().endsWith(MACROS))) {
                return Optional.empty();
            }
            if (archive.getEntry("OFD.xml") != null) {
                return Optional.of(OFD);
            }
            if (archive.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (archive.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return archive.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(XLSX);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE).withCause(damaged);
        }
    }
}
