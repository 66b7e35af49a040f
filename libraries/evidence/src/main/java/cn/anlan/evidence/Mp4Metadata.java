package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Removes from an MP4 file what tells where and with what it was taken (ISO/IEC 14496-12). Of its structure only what
/// plays pictures and sound is kept. All else becomes empty space of the same length, so that nothing moves: user data
/// with the position, metadata of Apple's and others' kind, cameras' own boxes, tracks that hold something else. So
/// does what lies between the samples that are played: what tracks of other kinds told second by second, and whatever
/// was hidden there. In fragmented files (as browsers record them) that is left.
final class Mp4Metadata {

    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex");

    private static final Set<String> KEPT_WHOLE = Set.of(
            // the file
            "ftyp",
            "styp",
            "mdat",
            "sidx",
            "mfra",
            // the movie and its tracks
            "mvhd",
            "tkhd",
            "tref",
            "edts",
            "mdhd",
            "hdlr",
            "elng",
            // how it is laid out
            "vmhd",
            "smhd",
            "dinf",
            "stsd",
            "stts",
            "ctts",
            "cslg",
            "stss",
            "stps",
            "sdtp",
            "stsz",
            "stz2",
            "stsc",
            "stco",
            "co64",
            // its fragments
            "mehd",
            "trex",
            "mfhd",
            "tfhd",
            "tfdt",
            "trun",
            "saiz",
            "saio",
            "sbgp",
            "sgpd",
            "subs");

    private static final Set<String> PLAYED = Set.of("vide", "soun");

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int DEEPEST = 8;
    private static final int MOST_BOXES = 100_000;
    private static final long MOST_SECONDS = 1_000_000;

    /// 4096 × 2304, the largest that telephones record.
    static final long MAX_PIXELS = 4096L * 2304;

    private static final Set<String> LOCATING = Set.of("stsz", "stz2", "stsc", "stco", "co64");

    private final RandomAccessFile file;
    private final Mp4Samples samples;
    private final List<Box> media = new ArrayList<>();
    private int boxes;
    private boolean wipeable = true;
    private long pixels;
    private long frames;
    private Duration duration = Duration.ZERO;

    private Mp4Metadata(RandomAccessFile file) {
        this.file = file;
        this.samples = new Mp4Samples(file);
    }

    /// What the file tells of what it plays.
    ///
    /// @param pixels of its largest picture
    /// @param frames of all its pictures
    record Facts(Duration duration, long pixels, long frames) {}

    /// @throws ProblemException `file-unreadable` when its structure is broken
    static Facts remove(Path video) throws IOException {
        try (var file = new RandomAccessFile(video.toFile(), "rw")) {
            var metadata = new Mp4Metadata(file);
            metadata.clean(0, file.length(), 0, new Mp4Samples.Tables());
            metadata.wipe();
            return new Facts(metadata.duration, metadata.pixels, metadata.frames);
        }
    }

    /// @param tables of the track that these boxes belong to
    private void clean(long from, long to, int depth, Mp4Samples.Tables tables) throws IOException {
        for (long at = from; at < to; ) {
            var box = box(at, to, depth);
            if (box.type.equals("trak")) {
                cleanTrack(box, depth);
            } else if (CONTAINERS.contains(box.type)) {
                clean(box.body, box.end, depth + 1, tables);
            } else if (!KEPT_WHOLE.contains(box.type)) {
                free(box);
            }
            note(box, tables);
            at = box.end;
        }
    }

    private void cleanTrack(Box track, int depth) throws IOException {
        String handler = handler(track, depth);
        if (!PLAYED.contains(handler)) {
            free(track);
            return;
        }
        var tables = new Mp4Samples.Tables();
        clean(track.body, track.end, depth + 1, tables);
        if (!Mp4Samples.areReadable(tables)) {
            wipeable = false;
            return;
        }
        int count = samples.add(tables);
        if (handler.equals("vide")) {
            frames += count;
        }
    }

    private void note(Box box, Mp4Samples.Tables tables) throws IOException {
        switch (box.type) {
            case "mdat" -> media.add(box);
            case "moof" -> wipeable = false;
            case "mvhd" -> duration = duration(box);
            case "tkhd" -> pixels = Math.max(pixels, pixels(box));
            default -> {
                if (LOCATING.contains(box.type)) {
                    tables.add(box);
                }
            }
        }
    }

    private void wipe() throws IOException {
        if (wipeable) {
            for (Box box : media) {
                samples.wipeTheRest(box);
            }
        }
    }

    private Duration duration(Box header) throws IOException {
        byte[] bytes = new byte[(int) Math.min(32, header.end - header.body)];
        file.seek(header.body);
        file.readFully(bytes);
        var fields = ByteBuffer.wrap(bytes);
        boolean large = bytes.length == 32 && bytes[0] == 1;
        if (bytes.length < 20) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        long scale = Integer.toUnsignedLong(fields.getInt(large ? 20 : 12));
        long length = large ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
        if (scale == 0 || length < 0 || length / scale > MOST_SECONDS) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        return Duration.ofMillis(length * 1000 / scale);
    }

    /// The last two fields of a track's header are its width and height, in 65536ths.
    private long pixels(Box header) throws IOException {
        if (header.end - header.body < 12) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        file.seek(header.end - 8);
        long width = file.readInt() >>> 16;
        long height = file.readInt() >>> 16;
        return width * height;
    }

    /// A box's place in the file.
    record Box(String type, long start, long body, long end) {}

    private Box box(long at, long to, int depth) throws IOException {
        if (to - at < HEADER || depth > DEEPEST || ++boxes > MOST_BOXES) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        file.seek(at);
        long size = Integer.toUnsignedLong(file.readInt());
        byte[] type = new byte[4];
        file.readFully(type);
        long body = at + HEADER;
        if (size == 1 && to - at >= LARGE_HEADER) {
            size = file.readLong();
            body = at + LARGE_HEADER;
        } else if (size == 0) {
            size = to - at;
        }
        if (size < body - at || size > to - at) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        return new Box(new String(type, StandardCharsets.ISO_8859_1), at, body, at + size);
    }

    /// Which kind of track it is; nothing when it does not say.
    private String handler(Box track, int depth) throws IOException {
        for (long at = track.body; at < track.end; ) {
            var box = box(at, track.end, depth + 1);
            if (box.type.equals("mdia")) {
                return handlerOfMedia(box, depth + 1);
            }
            at = box.end;
        }
        return "";
    }

    private String handlerOfMedia(Box media, int depth) throws IOException {
        for (long at = media.body; at < media.end; ) {
            var box = box(at, media.end, depth + 1);
            if (box.type.equals("hdlr") && box.end - box.body >= 12) {
                // version and flags, something predefined, then the kind of track
                file.seek(box.body + 8);
                byte[] handler = new byte[4];
                file.readFully(handler);
                return new String(handler, StandardCharsets.ISO_8859_1);
            }
            at = box.end;
        }
        return "";
    }

    private void free(Box box) throws IOException {
        file.seek(box.start + 4);
        file.write("free".getBytes(StandardCharsets.ISO_8859_1));
        file.seek(box.body);
        byte[] zeros = new byte[64 * 1024];
        for (long left = box.end - box.body; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
