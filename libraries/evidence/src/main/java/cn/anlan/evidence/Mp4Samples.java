package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the samples of an MP4 file's tracks lie (ISO/IEC 14496-12, 8.6 and 8.7), so that all between them can be
/// wiped.
final class Mp4Samples {

    private static final int MOST = 1_000_000;
    private static final int WIPE = 64 * 1024;

    private final RandomAccessFile file;
    private final List<Range> ranges = new ArrayList<>();

    Mp4Samples(RandomAccessFile file) {
        this.file = file;
    }

    private record Range(long from, long to) {}

    /// The tables of one track that tell where its samples are, by type.
    static final class Tables {

        private final Map<String, Mp4Metadata.Box> boxes = new HashMap<>();

        void add(Mp4Metadata.Box box) {
            boxes.put(box.type(), box);
        }
    }

    /// Whether everything is known that a wipe must know: compact sizes are not read.
    static boolean areReadable(Tables tables) {
        return !tables.boxes.containsKey("stz2");
    }

    /// @return how many samples the track has
    int add(Tables tables) throws IOException {
        Mp4Metadata.Box sizes = tables.boxes.get("stsz");
        Mp4Metadata.Box runs = tables.boxes.get("stsc");
        Mp4Metadata.Box offsets = tables.boxes.getOrDefault("stco", tables.boxes.get("co64"));
        if (sizes == null || runs == null || offsets == null) {
            return 0;
        }
        ByteBuffer size = table(sizes, 8, 0);
        int uniform = size.getInt(0);
        int samples = requireFew(size.getInt(4));
        if (uniform == 0) {
            size = table(sizes, 8, 4L * samples);
        }
        ByteBuffer run = table(runs, 4, 0);
        int runCount = requireFew(run.getInt(0));
        run = table(runs, 4, 12L * runCount);
        boolean large = offsets.type().equals("co64");
        int chunks = requireFew(table(offsets, 4, 0).getInt(0));
        ByteBuffer offset = table(offsets, 4, (large ? 8L : 4L) * chunks);
        int sample = 0;
        int current = -1;
        for (int chunk = 1; chunk <= chunks && sample < samples; chunk++) {
            while (current + 1 < runCount && run.getInt(4 + (current + 1) * 12) <= chunk) {
                current++;
            }
            if (current < 0) {
                throw unreadable();
            }
            int inChunk = run.getInt(4 + current * 12 + 4);
            if (inChunk < 0) {
                throw unreadable();
            }
            long from = large
                    ? offset.getLong(4 + (chunk - 1) * 8)
                    : Integer.toUnsignedLong(offset.getInt(4 + (chunk - 1) * 4));
            long length = 0;
            for (int i = 0; i < inChunk && sample < samples; i++, sample++) {
                length += Integer.toUnsignedLong(uniform == 0 ? size.getInt(8 + sample * 4) : uniform);
            }
            if (from < 0 || length > file.length() - from) {
                throw unreadable();
            }
            ranges.add(new Range(from, from + length));
        }
        return samples;
    }

    /// Overwrites with zeros whatever of this part of the file no track plays.
    void wipeTheRest(Mp4Metadata.Box media) throws IOException {
        ranges.sort(Comparator.comparingLong(Range::from));
        long at = media.body();
        for (Range range : ranges) {
            if (range.from >= media.end()) {
                break;
            }
            if (range.from > at) {
                wipe(at, range.from);
            }
            at = Math.max(at, range.to);
        }
        wipe(at, media.end());
    }

    private void wipe(long from, long to) throws IOException {
        if (from >= to) {
            return;
        }
        file.seek(from);
        byte[] zeros = new byte[(int) Math.min(WIPE, to - from)];
        for (long left = to - from; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    /// The numbers of a table behind its version and flags.
    private ByteBuffer table(Mp4Metadata.Box box, int fixed, long more) throws IOException {
        long wanted = fixed + more;
        if (box.end() - box.body() - 4 < wanted) {
            throw unreadable();
        }
        byte[] bytes = new byte[(int) wanted];
        file.seek(box.body() + 4);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static int requireFew(int count) {
        if (count < 0 || count > MOST) {
            throw unreadable();
        }
        return count;
    }

    private static ProblemException unreadable() {
        return ProblemException.of(FileProblem.FILE_UNREADABLE);
    }
}
