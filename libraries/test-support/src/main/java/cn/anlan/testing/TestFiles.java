package cn.anlan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /// A video that tells where it was taken: in the movie's user data, in a box of the camera's own, and second
    /// by second in a track beside the picture's.
    public static byte[] mp4WithGps() {
        return mp4WithGps(256);
    }

    /// The same with that many bytes of picture.
    public static byte[] mp4WithGps(int pictureBytes) {
        return movie("isom\0\0\2\0isomiso2mp41", pictureBytes);
    }

    /// A video as another maker's telephones record it.
    public static byte[] quicktimeWithGps() {
        return movie("qt  \0\0\2\0qt  mp41mp42", 256);
    }

    /// A sound recording that tells where it was made.
    public static byte[] m4aWithGps() {
        return movie("M4A \0\0\2\0isomiso2mp41", 256);
    }

    /// A sound recording between the tags that tell of its place.
    public static byte[] mp3WithTags() {
        byte[] tag = text("TXXX\0\0\0\u0020\0\0\0place\0" + POSITION);
        byte[] head = ByteBuffer.allocate(10 + tag.length)
                .put(text("ID3\3\0\0"))
                .putInt(tag.length)
                .put(tag)
                .array();
        byte[] last = Arrays.copyOf(text("TAG" + POSITION), 128);
        // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes for 26 ms
        byte[] frame = new byte[417];
        ByteBuffer.wrap(frame).putInt(0xFFFB9000);
        byte[][] parts = new byte[42][];
        Arrays.fill(parts, frame);
        parts[0] = head;
        parts[41] = last;
        return joined(parts);
    }

    /// A second of silence, and chunks that tell of its place.
    public static byte[] wavWithPlace() {
        byte[] format = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .array();
        byte[] content = joined(
                text("WAVE"),
                chunk("fmt ", format),
                chunk("LIST", text("INFOICMT\22\0\0\0" + POSITION + "\0")),
                chunk("data", new byte[8000]),
                chunk("iXML", text("<LOCATION>" + POSITION + "</LOCATION>")));
        return chunk("RIFF", content);
    }

    /// A second of speech.
    public static byte[] amr() {
        byte[] frame = new byte[32];
        frame[0] = 0x3C;
        byte[][] parts = new byte[51][];
        Arrays.fill(parts, frame);
        parts[0] = text("#!AMR\n");
        return joined(parts);
    }

    private static byte[] movie(String brands, int pictureBytes) {
        byte[] position = text(POSITION);
        byte[] xyz = ByteBuffer.allocate(4 + position.length)
                .putShort((short) position.length)
                .putShort((short) 0x15C7)
                .put(position)
                .array();
        byte[] picture = new byte[pictureBytes];
        Arrays.fill(picture, (byte) 0x55);
        byte[] kind = box("ftyp", text(brands));
        int media = kind.length + 8;
        byte[] movie = box(
                "moov",
                box("mvhd", timed(100, 12)),
                track("vide", media, picture.length),
                track("meta", media + picture.length, position.length),
                box("udta", box("\u00A9xyz", xyz)),
                box("gps ", position));
        return joined(kind, box("mdat", picture, position), movie);
    }

    /// A track of one sample, which lies there.
    private static byte[] track(String handler, int offset, int size) {
        byte[] description =
                ByteBuffer.allocate(25).position(8).put(text(handler)).array();
        byte[] table = box(
                "stbl",
                box("stsd", numbers(0, 0)),
                box("stts", numbers(0, 1, 1, 40)),
                box("stsc", numbers(0, 1, 1, 1, 1)),
                box("stsz", numbers(0, 0, 1, size)),
                box("stco", numbers(0, 1, offset)));
        return box(
                "trak",
                box("tkhd", new byte[84]),
                box("mdia", box("mdhd", timed(24, 12)), box("hdlr", description), box("minf", table)));
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    /// An empty header whose time scale is thousandths.
    private static byte[] timed(int length, int timeScaleAt) {
        return ByteBuffer.allocate(length).putInt(timeScaleAt, 1000).array();
    }

    /// A box of the MP4 family.
    public static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(text(type))
                .put(body)
                .array();
    }

    /// A chunk of the RIFF family.
    public static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(type))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// One after another.
    public static byte[] joined(byte[]... parts) {
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
