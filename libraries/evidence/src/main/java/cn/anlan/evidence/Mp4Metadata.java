package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// Removes from an MP4 file what tells where and with what it was taken (ISO/IEC 14496-12). Of its structure only what
/// plays pictures and sound is kept. All else becomes empty space of the same length, so that nothing moves: user data
/// with the position, metadata of Apple's and others' kind, cameras' own boxes, tracks that hold something else.
final class Mp4Metadata {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "moof", "traf", "mvex");

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
            "minf",
            "elng",
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

    private final RandomAccessFile file;
    private int boxes;

    private Mp4Metadata(RandomAccessFile file) {
        this.file = file;
    }

    /// @throws ProblemException `file-unreadable` when its structure is broken
    static void remove(Path video) throws IOException {
        try (var file = new RandomAccessFile(video.toFile(), "rw")) {
            new Mp4Metadata(file).clean(0, file.length(), 0);
        }
    }

    private void clean(long from, long to, int depth) throws IOException {
        for (long at = from; at < to; ) {
            var box = box(at, to, depth);
            if (CONTAINERS.contains(box.type) && (!box.type.equals("trak") || isPlayed(box, depth))) {
                clean(box.body, box.end, depth + 1);
            } else if (!KEPT_WHOLE.contains(box.type)) {
                free(box);
            }
            at = box.end;
        }
    }

    /// A box's place in the file.
    private record Box(String type, long start, long body, long end) {}

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

    private boolean isPlayed(Box track, int depth) throws IOException {
        for (long at = track.body; at < track.end; ) {
            var box = box(at, track.end, depth + 1);
            if (box.type.equals("mdia")) {
                return isPlayedMedia(box, depth + 1);
            }
            at = box.end;
        }
        return false;
    }

    private boolean isPlayedMedia(Box media, int depth) throws IOException {
        for (long at = media.body; at < media.end; ) {
            var box = box(at, media.end, depth + 1);
            if (box.type.equals("hdlr") && box.end - box.body >= 12) {
                // version and flags, something predefined, then the kind of track
                file.seek(box.body + 8);
                byte[] handler = new byte[4];
                file.readFully(handler);
                return PLAYED.contains(new String(handler, StandardCharsets.ISO_8859_1));
            }
            at = box.end;
        }
        return false;
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
