package cn.anlan.evidence;

import cn.anlan.testing.TestFiles;
import cn.anlan.testing.TestPhotos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Files that people send who mean no good, or whose telephones tell too much. Each is made when it is asked for.
final class HostileFiles {

    /// What must not be found in anything that is kept.
    static final String SECRET = "CANARY" + TestFiles.POSITION;

    private static final Map<String, String> PAYLOADS = payloads();

    private final List<HostileFile> files = new ArrayList<>();

    /// @param traceless whether nothing of [#SECRET] and of programs may be left when it is kept; where random damage
    ///     moved the samples of a video, what is played cannot be told from what was hidden
    record HostileFile(String name, Supplier<byte[]> content, boolean traceless) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<HostileFile> all() {
        var made = new HostileFiles();
        made.cutOff();
        made.damaged();
        made.ofOtherTypes();
        made.polyglots();
        made.huge();
        made.bombs();
        made.tellingPhotos();
        made.tellingPictures();
        made.tellingVideos();
        made.tellingSounds();
        return List.copyOf(made.files);
    }

    private void add(String name, Supplier<byte[]> content) {
        files.add(new HostileFile(name, content, true));
    }

    private static Map<String, Supplier<byte[]>> carriers() {
        var carriers = new LinkedHashMap<String, Supplier<byte[]>>();
        carriers.put("jpeg", () -> TestPhotos.jpegWithGps(64, 48));
        carriers.put("png", () -> TestPhotos.png(64, 48));
        carriers.put("mp4", TestFiles::mp4WithGps);
        carriers.put("mov", TestFiles::quicktimeWithGps);
        carriers.put("m4a", TestFiles::m4aWithGps);
        carriers.put("mp3", TestFiles::mp3WithTags);
        carriers.put("wav", TestFiles::wavWithPlace);
        carriers.put("amr", TestFiles::amr);
        return carriers;
    }

    private void cutOff() {
        carriers().forEach((type, whole) -> {
            for (int percent : new int[] {1, 5, 20, 40, 60, 80, 95, 99}) {
                add(type + " cut off at " + percent + " %", () -> {
                    byte[] file = whole.get();
                    return Arrays.copyOf(file, file.length * percent / 100);
                });
            }
        });
    }

    private void damaged() {
        carriers().forEach((type, whole) -> {
            for (int seed = 1; seed <= 10; seed++) {
                var random = new Random(seed);
                files.add(new HostileFile(
                        type + " damaged " + seed,
                        () -> {
                            byte[] file = whole.get();
                            for (int i = 0; i < 12; i++) {
                                file[random.nextInt(file.length)] = (byte) random.nextInt();
                            }
                            return file;
                        },
                        false));
            }
        });
    }

    private void ofOtherTypes() {
        var begins = new LinkedHashMap<String, String>();
        begins.put("nothing", "");
        begins.put("one byte", "\u00FF");
        begins.put("text", "just words");
        begins.put("html", "<!DOCTYPE html><script>alert(1)</script>");
        begins.put("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        begins.put(
                "xml with entities",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        begins.put("gif", "GIF89a\1\0\1\0\0\0\0;");
        begins.put("bmp", "BM\66\0\0\0\0\0\0\0\66\0\0\0");
        begins.put("tiff", "II*\0\10\0\0\0");
        begins.put("webp", "RIFF\44\0\0\0WEBPVP8 ");
        begins.put("avi", "RIFF\44\0\0\0AVI LIST");
        begins.put("heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic");
        begins.put("avif", "\0\0\0\30ftypavif\0\0\0\0mif1avif");
        begins.put("jpeg 2000", "\0\0\0\14jP  \r\n\u0087\n");
        begins.put("jpeg xl", "\u00FF\12");
        begins.put("psd", "8BPS\0\1");
        begins.put("ico", "\0\0\1\0\1\0");
        begins.put("matroska", "\32E\u00DF\u00A3\u0093B\u0082\u0088matroska");
        begins.put("flv", "FLV\1\5\0\0\0\11");
        begins.put("ogg", "OggS\0\2");
        begins.put("flac", "fLaC\0\0\0\42");
        begins.put("aac", "\u00FF\u00F1P\u0080");
        begins.put("midi", "MThd\0\0\0\6");
        begins.put("pdf", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>");
        begins.put("rtf", "{\\rtf1{\\object}}");
        begins.put("word", "\u00D0\u00CF\21\u00E0\u00A1\u00B1\32\u00E1");
        begins.put("elf", "\177ELF\2\1\1");
        begins.put("exe", "MZ\u0090\0\3\0\0\0");
        begins.put("java class", "\u00CA\u00FE\u00BA\u00BE\0\0\0\105");
        begins.put("shell", "#!/bin/sh\nrm -rf /\n");
        begins.put("php", "<?php system($_GET['c']); ?>");
        begins.put("gzip", "\37\u008B\10\0");
        begins.put("rar", "Rar!\32\7\1\0");
        begins.put("7z", "7z\u00BC\u00AF'\34");
        begins.put("swf", "CWS\12");
        begins.forEach((type, begin) ->
                add(type, () -> Arrays.copyOf(bytes(begin), begin.length() + begin.length() % 7 * 100)));
        add("docx", TestFiles::docx);
        add("docm", TestFiles::docm);
        add("zip", TestFiles::zip);
        add(
                "jpeg in name and first bytes only",
                () -> joined(bytes("\u00FF\u00D8\u00FF"), bytes(PAYLOADS.get("html"))));
        add("png in first bytes only", () -> joined(bytes("\u0089PNG\r\n\32\n"), bytes(PAYLOADS.get("php"))));
        add("mp4 in first bytes only", () -> joined(TestFiles.box("ftyp", bytes("isom")), bytes(PAYLOADS.get("zip"))));
    }

    private static Map<String, String> payloads() {
        var payloads = new LinkedHashMap<String, String>();
        payloads.put("zip", "PK\3\4\24\0\0\0\0\0run.jar" + SECRET + "PK\5\6");
        payloads.put("html", "<html><script>/*" + SECRET + "*/</script></html>");
        payloads.put("php", "<?php /*" + SECRET + "*/ system($_GET['c']); ?>");
        payloads.put("pdf", "%PDF-1.7\n(" + SECRET + ")\n%%EOF");
        payloads.put("shell", "\n#!/bin/sh\n# " + SECRET + "\n");
        payloads.put("program", "MZ\u0090\0" + SECRET);
        return payloads;
    }

    private void polyglots() {
        PAYLOADS.forEach((kind, payload) -> {
            byte[] program = bytes(payload);
            add("jpeg then " + kind, () -> joined(TestPhotos.jpegWithGps(64, 48), program));
            add("jpeg with " + kind + " as comment", () -> jpegWith(0xFE, program));
            add("jpeg with " + kind + " in APP1", () -> jpegWith(0xE1, program));
            add("jpeg with " + kind + " in APP13", () -> jpegWith(0xED, program));
            add("png then " + kind, () -> joined(TestPhotos.png(64, 48), program));
            add("png with " + kind + " as text", () -> pngWith("tEXt", joined(bytes("Comment\0"), program)));
            add("png with " + kind + " in a chunk of its own", () -> pngWith("prVt", program));
            add("mp4 then " + kind, () -> joined(TestFiles.mp4WithGps(), program));
            add("mp4 then " + kind + " in a box", () -> joined(TestFiles.mp4WithGps(), TestFiles.box("free", program)));
            add("mp4 with " + kind + " among the samples", () -> replaced(TestFiles.mp4WithGps(), "mdat", program));
            add("mp3 then " + kind, () -> joined(TestFiles.mp3WithTags(), program));
            add("wav with " + kind + " in a chunk", () -> riffWith("junk", program));
            add("wav then " + kind, () -> joined(TestFiles.wavWithPlace(), program));
            add(kind + " then jpeg", () -> joined(program, TestPhotos.jpegWithGps(64, 48)));
        });
    }

    private void huge() {
        for (int side : new int[] {5001, 20_000, 65_500}) {
            add("jpeg of " + side + " by " + side, () -> jpegOf(side, side));
            add("png of " + side + " by " + side, () -> pngOf(side, side, new byte[0]));
        }
        add("jpeg of 1 by 65500", () -> jpegOf(1, 65_500));
        add("png of 2^31-1 by 2^31-1", () -> pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0]));
        add("png of 1 by 2^31-1", () -> pngOf(1, Integer.MAX_VALUE, new byte[0]));
        add("png of 0 by 0", () -> pngOf(0, 0, new byte[0]));
        add("jpeg of a thousand scans", () -> jpegOfScans(1000));
        add("mp4 of 65535 by 65535", () -> changed(TestFiles.mp4WithGps(), "tkhd", 76, 0xFFFF0000, 0xFFFF0000));
        add("mp4 of eleven minutes", () -> changed(TestFiles.mp4WithGps(), "mvhd", 16, 11 * 60 * 1000));
        add("mp4 of 49 days", () -> changed(TestFiles.mp4WithGps(), "mvhd", 16, -1));
        add("mp4 without time", () -> changed(TestFiles.mp4WithGps(), "mvhd", 12, 0));
        add("mp4 of two milliards of samples", () -> changed(TestFiles.mp4WithGps(), "stsz", 8, Integer.MAX_VALUE));
        add("mp4 of a million frames", () -> framesOf(1_000_000));
        add("mp4 whose samples lie elsewhere", () -> changed(TestFiles.mp4WithGps(), "stco", 8, Integer.MAX_VALUE));
        add("mp4 nested a thousand times", () -> nested(1000));
        add("mp4 of 150,000 boxes", HostileFiles::manyBoxes);
        add("amr of eleven minutes", () -> longAmr(33_001));
        add("wav of three hours", () -> changedWav(28, 1));
        add("wav of no rate", () -> changedWav(28, 0));
        add("wav that claims four gigabytes", () -> changedWav(4, -1));
        add("mp3 whose tag claims 256 MiB", () -> changedAt(TestFiles.mp3WithTags(), 6, 0x7F7F7F7F));
        add("photo of 21 MiB", () -> joined(TestPhotos.jpegWithGps(64, 48), new byte[21 * 1024 * 1024]));
    }

    private void bombs() {
        add("png that unfolds a hundredfold", () -> pngOf(64, 48, new byte[100_000_000]));
        add(
                "png whose text unfolds",
                () -> pngWith("zTXt", joined(bytes("Comment\0\0"), deflated(new byte[50_000_000]))));
        add(
                "png whose international text unfolds",
                () -> pngWith("iTXt", joined(bytes("XML:com.adobe.xmp\0\1\0\0\0"), deflated(new byte[50_000_000]))));
        add(
                "png whose profile unfolds",
                () -> pngWith("iCCP", joined(bytes("icc\0\0"), deflated(new byte[50_000_000]))));
        add("png of a hundred thousand chunks", HostileFiles::manyChunks);
        add("png of interlaced emptiness", () -> pngOf(4900, 4900, new byte[0]));
        add(
                "jpeg of restarts",
                () -> joined(
                        Arrays.copyOf(TestPhotos.jpegWithGps(64, 48), 400),
                        repeated(bytes("\u00FF\u00D0"), 1_000_000)));
        add("jpeg of empty comments", () -> {
            byte[] photo = TestPhotos.jpegWithGps(64, 48);
            return inserted(photo, 2, repeated(bytes("\u00FF\u00FE\0\2"), 500_000));
        });
    }

    private void tellingPhotos() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            int held = orientation;
            add("jpeg held " + orientation, () -> TestPhotos.jpegWithGps(64, 48, held));
        }
        byte[] xmp = bytes("http://ns.adobe.com/xap/1.0/\0" + xmp());
        add("jpeg with XMP", () -> jpegWith(0xE1, xmp));
        add("jpeg with extended XMP", () -> jpegWith(0xE1, bytes("http://ns.adobe.com/xmp/extension/\0" + xmp())));
        add("jpeg with IPTC", () -> jpegWith(0xED, bytes("Photoshop 3.0\08BIM\4\4\0\0\0\60\34\2\132\0\50" + SECRET)));
        add("jpeg with a comment", () -> jpegWith(0xFE, bytes(SECRET)));
        add("jpeg with a profile", () -> jpegWith(0xE2, bytes("ICC_PROFILE\0\1\1" + SECRET)));
        add("jpeg with a second picture", () -> jpegWith(0xE2, joined(bytes("MPF\0"), TestPhotos.jpegWithGps(16, 16))));
        add("jpeg with a preview", () -> jpegWith(0xE0, joined(bytes("JFXX\0\20"), TestPhotos.jpegWithGps(16, 16))));
        add("jpeg with GPS twice", () -> jpegWith(0xE1, Arrays.copyOfRange(TestPhotos.jpegWithGps(64, 48), 6, 250)));
        add("jpeg then a jpeg with GPS", () -> joined(TestPhotos.jpegWithGps(64, 48), TestPhotos.jpegWithGps(64, 48)));
        add("jpeg with a maker's note", () -> jpegWith(0xE5, bytes("SAMSUNG" + SECRET)));
        for (int marker = 0xE0; marker <= 0xEF; marker++) {
            int app = marker;
            add("jpeg with APP" + (marker - 0xE0), () -> jpegWith(app, bytes(SECRET)));
        }
    }

    private void tellingPictures() {
        byte[] exif = Arrays.copyOfRange(TestPhotos.jpegWithGps(64, 48), 12, 250);
        add("png with EXIF", () -> pngWith("eXIf", exif));
        add("png with text", () -> pngWith("tEXt", bytes("GPSPosition\0" + SECRET)));
        add("png with packed text", () -> pngWith("zTXt", joined(bytes("Raw profile type exif\0\0"), deflated(exif))));
        add("png with XMP", () -> pngWith("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + xmp())));
        add("png with a time", () -> pngWith("tIME", new byte[] {7, (byte) 0xEA, 11, 25, 9, 0, 0}));
        add("png with a profile", () -> pngWith("iCCP", joined(bytes("icc\0\0"), deflated(bytes(SECRET)))));
        add("png with a chunk of the camera", () -> pngWith("gpSx", bytes(SECRET)));
        add("png with frames", () -> pngWith("acTL", new byte[] {0, 0, 0, 100, 0, 0, 0, 0}));
        add("png then a jpeg with GPS", () -> joined(TestPhotos.png(64, 48), TestPhotos.jpegWithGps(64, 48)));
    }

    private void tellingVideos() {
        byte[] user = TestFiles.box("udta", TestFiles.box("\u00A9xyz", bytes("\0\40\25\u00C7" + SECRET)));
        for (String inside : List.of("moov", "trak", "mdia", "minf", "stbl")) {
            add("mp4 with a position in " + inside, () -> boxed(TestFiles.mp4WithGps(), inside, user));
            add(
                    "mp4 with a private box in " + inside,
                    () -> boxed(TestFiles.mp4WithGps(), inside, TestFiles.box("gps ", bytes(SECRET))));
        }
        add(
                "mp4 with Apple's metadata",
                () -> boxed(TestFiles.mp4WithGps(), "moov", TestFiles.box("meta", bytes("\0\0\0\0" + SECRET))));
        add(
                "mp4 with XMP",
                () -> joined(
                        TestFiles.mp4WithGps(),
                        TestFiles.box(
                                "uuid",
                                bytes(
                                        "\u00BEz\u00CF\u00CB\u0097\u00A9B\u00E8\u009Cq\u0099\u0094\u0091\u00E3\u00AF\u00AC"
                                                + xmp()))));
        add(
                "mp4 with words in empty space",
                () -> joined(TestFiles.mp4WithGps(), TestFiles.box("skip", bytes(SECRET))));
        add("mp4 with a second movie", () -> joined(TestFiles.mp4WithGps(), TestFiles.box("moov", user)));
        add("mov with a position", TestFiles::quicktimeWithGps);
        add("m4a with a position", TestFiles::m4aWithGps);
        add("mp4 with a position second by second", TestFiles::mp4WithGps);
    }

    private void tellingSounds() {
        add("mp3 with tags", TestFiles::mp3WithTags);
        add(
                "mp3 with two tags",
                () -> joined(Arrays.copyOf(TestFiles.mp3WithTags(), 10 + 34), TestFiles.mp3WithTags()));
        add(
                "mp3 with an APE tag",
                () -> inserted(
                        TestFiles.mp3WithTags(), TestFiles.mp3WithTags().length - 128, bytes("APETAGEX" + SECRET)));
        add(
                "mp3 with lyrics",
                () -> inserted(
                        TestFiles.mp3WithTags(), TestFiles.mp3WithTags().length - 128, bytes("LYRICSBEGIN" + SECRET)));
        add("wav with a place", TestFiles::wavWithPlace);
        for (String chunk : List.of("bext", "iXML", "id3 ", "cart", "axml", "_PMX")) {
            add("wav with " + chunk, () -> riffWith(chunk, bytes(SECRET)));
        }
        add("amr then words", () -> joined(TestFiles.amr(), bytes(SECRET)));
    }

    private static String xmp() {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='29,31.2N'"
                + " exif:GPSLongitude='106,33.6E' note='" + SECRET + "'/></rdf:RDF></x:xmpmeta>";
    }

    private static byte[] jpegWith(int marker, byte[] segment) {
        byte[] begin = ByteBuffer.allocate(4 + segment.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (segment.length + 2))
                .put(segment)
                .array();
        return inserted(TestPhotos.jpegWithGps(64, 48), 2, begin);
    }

    private static byte[] jpegOf(int width, int height) {
        byte[] photo = TestPhotos.jpegWithGps(64, 48);
        for (int at = 0; at < photo.length - 9; at++) {
            if ((photo[at] & 0xFF) == 0xFF && (photo[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(photo).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return photo;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    private static byte[] jpegOfScans(int scans) {
        byte[] photo = TestPhotos.jpegWithGps(64, 48);
        for (int at = 0; at < photo.length - 2; at++) {
            if ((photo[at] & 0xFF) == 0xFF && (photo[at + 1] & 0xFF) == 0xDA) {
                byte[] scan = Arrays.copyOfRange(photo, at, photo.length - 2);
                return inserted(photo, photo.length - 2, repeated(scan, scans));
            }
        }
        throw new IllegalStateException("no scan");
    }

    private static byte[] pngWith(String type, byte[] content) {
        // Behind the signature and the header.
        return inserted(TestPhotos.png(64, 48), 33, pngChunk(type, content));
    }

    private static byte[] pngOf(int width, int height, byte[] pixels) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                bytes("\u0089PNG\r\n\32\n"),
                pngChunk("IHDR", header),
                pngChunk("IDAT", deflated(pixels)),
                pngChunk("IEND", new byte[0]));
    }

    private static byte[] manyChunks() {
        return inserted(TestPhotos.png(64, 48), 33, repeated(pngChunk("prVt", bytes("x")), 100_000));
    }

    private static byte[] pngChunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] riffWith(String type, byte[] content) {
        return inserted(TestFiles.wavWithPlace(), 12, TestFiles.chunk(type, content));
    }

    private static byte[] changedWav(int at, int value) {
        byte[] file = TestFiles.wavWithPlace();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return file;
    }

    private static byte[] longAmr(int frames) {
        byte[] frame = new byte[32];
        frame[0] = 0x3C;
        return joined(bytes("#!AMR\n"), repeated(frame, frames));
    }

    /// The first box of that type, with these numbers at that place of its body.
    private static byte[] changed(byte[] file, String type, int at, int... numbers) {
        int body = indexOf(file, type) + 4;
        for (int i = 0; i < numbers.length; i++) {
            ByteBuffer.wrap(file).putInt(body + at + 4 * i, numbers[i]);
        }
        return file;
    }

    private static byte[] changedAt(byte[] file, int at, int number) {
        ByteBuffer.wrap(file).putInt(at, number);
        return file;
    }

    /// What the box holds is overwritten, as far as it goes.
    private static byte[] replaced(byte[] file, String type, byte[] content) {
        // Behind the 256 bytes that are played.
        int behind = indexOf(file, type) + 4 + 256;
        System.arraycopy(content, 0, file, behind, Math.min(content.length, TestFiles.POSITION.length()));
        return file;
    }

    /// One more box at the beginning of the first box of that type, in which all around it grow.
    private static byte[] boxed(byte[] file, String type, byte[] box) {
        int at = indexOf(file, type) + 4;
        UnaryOperator<byte[]> grow = grown -> {
            for (String around : List.of("moov", "trak", "mdia", "minf", "stbl")) {
                int begin = indexOf(grown, around) - 4;
                int size = ByteBuffer.wrap(grown).getInt(begin);
                if (begin + 8 <= at && at <= begin + size) {
                    ByteBuffer.wrap(grown).putInt(begin, size + box.length);
                }
            }
            return grown;
        };
        return inserted(grow.apply(file), at, box);
    }

    private static byte[] framesOf(int frames) {
        byte[] sizes = ByteBuffer.allocate(12 + 4 * frames).putInt(8, frames).array();
        byte[] table = TestFiles.box(
                "stbl",
                TestFiles.box(
                        "stsc",
                        ByteBuffer.allocate(20)
                                .putInt(4, 1)
                                .putInt(8, 1)
                                .putInt(12, frames)
                                .array()),
                TestFiles.box("stsz", sizes),
                TestFiles.box("stco", ByteBuffer.allocate(12).putInt(4, 1).array()));
        byte[] handler = ByteBuffer.allocate(25).position(8).put(bytes("vide")).array();
        byte[] header = ByteBuffer.allocate(100).putInt(12, 1000).array();
        return joined(
                TestFiles.box("ftyp", bytes("isom\0\0\2\0isom")),
                TestFiles.box(
                        "moov",
                        TestFiles.box("mvhd", header),
                        TestFiles.box(
                                "trak",
                                TestFiles.box("tkhd", new byte[84]),
                                TestFiles.box("mdia", TestFiles.box("hdlr", handler), TestFiles.box("minf", table)))));
    }

    private static byte[] nested(int times) {
        byte[] box = bytes(SECRET);
        for (int i = 0; i < times; i++) {
            box = TestFiles.box("moov", box);
        }
        return joined(TestFiles.box("ftyp", bytes("isom\0\0\2\0isom")), box);
    }

    private static byte[] manyBoxes() {
        return joined(
                TestFiles.box("ftyp", bytes("isom\0\0\2\0isom")),
                repeated(TestFiles.box("moov", new byte[0]), 150_000));
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        return joined(Arrays.copyOf(file, at), more, Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] repeated(byte[] what, int times) {
        byte[] all = new byte[what.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(what, 0, all, i * what.length, what.length);
        }
        return all;
    }

    private static int indexOf(byte[] file, String type) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
        if (at < 0) {
            throw new IllegalStateException("no " + type);
        }
        return at;
    }

    private static byte[] joined(byte[]... parts) {
        return TestFiles.joined(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
