package cn.anlan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents and videos as people send them, made on the spot: as small as they can be and still be told by their
/// content.
public final class TestFiles {

    /// Where [#mp4WithGps] was taken, as the file tells it.
    public static final String POSITION = "+29.5200+106.5600/";

    private static final String TYPES = "[Content_Types].xml";

    private TestFiles() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<< /Title (" + text + ") >>\nendobj\ntrailer\n<< /Info 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return archive(TYPES, "word/document.xml");
    }

    /// A document that brings a program along.
    public static byte[] docm() {
        return archive(TYPES, "word/document.xml", "word/vbaProject.bin");
    }

    public static byte[] xlsx() {
        return archive(TYPES, "xl/workbook.xml");
    }

    public static byte[] ofd() {
        return archive("OFD.xml", "Doc_0/Document.xml");
    }

    public static byte[] zip() {
        return archive("anything.txt");
    }

    /// A video that tells where it was taken, in the movie's user data and in a track of the camera's own.
    public static byte[] mp4WithGps() {
        byte[] position = POSITION.getBytes(StandardCharsets.US_ASCII);
        byte[] xyz = ByteBuffer.allocate(4 + position.length)
                .putShort((short) position.length)
                .putShort((short) 0x15C7)
                .put(position)
                .array();
        byte[] movie = box(
                "moov",
                box("mvhd", timed(100, 12)),
                track("vide"),
                track("meta"),
                box("udta", box("\u00A9xyz", xyz)),
                box("gps ", position));
        return joined(
                box("ftyp", "isom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1)),
                movie,
                box("mdat", new byte[256]));
    }

    private static byte[] track(String handler) {
        byte[] description = ByteBuffer.allocate(25)
                .position(8)
                .put(handler.getBytes(StandardCharsets.US_ASCII))
                .array();
        return box(
                "trak",
                box("tkhd", new byte[84]),
                box("mdia", box("mdhd", timed(24, 12)), box("hdlr", description), box("minf")));
    }

    /// An empty header whose time scale is thousandths.
    private static byte[] timed(int length, int timeScaleAt) {
        return ByteBuffer.allocate(length).putInt(timeScaleAt, 1000).array();
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] archive(String... entries) {
        var file = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(file)) {
            for (String entry : entries) {
                archive.putNextEntry(new ZipEntry(entry));
                archive.write("<x/>".getBytes(StandardCharsets.US_ASCII));
                archive.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }
}
