package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Copies the frames of an MPEG audio file, layer III (ISO/IEC 11172-3 and 13818-3), and nothing else: the tags
/// before and behind them name artist, place and device.
final class Mp3 {

    private static final int[] BITRATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BITRATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};
    private static final int MPEG_1 = 3;
    private static final int RESERVED = 1;
    private static final int LAYER_III = 1;
    private static final int TAG_HEADER = 10;

    private Mp3() {}

    static Duration copy(ByteBuffer file, OutputStream out) throws IOException {
        int at = behindTags(file);
        long frames = 0;
        double seconds = 0;
        while (file.limit() - at >= 4) {
            Frame frame = Frame.at(file, at);
            if (frame == null) {
                if (frames < 2 || !endsAt(file, at)) {
                    throw ProblemException.of(FileProblem.FILE_UNREADABLE);
                }
                break;
            }
            if (frame.length > file.limit() - at) {
                break;
            }
            byte[] bytes = new byte[frame.length];
            file.get(at, bytes);
            out.write(bytes);
            at += frame.length;
            frames++;
            seconds += frame.seconds;
        }
        if (frames < 2) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private static int behindTags(ByteBuffer file) {
        int at = 0;
        while (starts(file, at, "ID3") && file.limit() - at >= TAG_HEADER) {
            int size = 0;
            for (int i = 6; i < TAG_HEADER; i++) {
                size = size << 7 | (file.get(at + i) & 0x7F);
            }
            boolean hasFooter = (file.get(at + 5) & 0x10) != 0;
            long next = at + (long) TAG_HEADER + size + (hasFooter ? TAG_HEADER : 0);
            if (next > file.limit()) {
                throw ProblemException.of(FileProblem.FILE_UNREADABLE);
            }
            at = (int) next;
        }
        return at;
    }

    private static boolean endsAt(ByteBuffer file, int at) {
        return starts(file, at, "TAG") || starts(file, at, "APETAGEX") || starts(file, at, "LYRICSBEGIN");
    }

    private static boolean starts(ByteBuffer file, int at, String with) {
        if (file.limit() - at < with.length()) {
            return false;
        }
        byte[] bytes = new byte[with.length()];
        file.get(at, bytes);
        return with.equals(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private record Frame(int length, double seconds) {

        static @Nullable Frame at(ByteBuffer file, int at) {
            int header = file.getInt(at);
            int version = header >>> 19 & 3;
            int layer = header >>> 17 & 3;
            int bitrate = header >>> 12 & 15;
            int rate = header >>> 10 & 3;
            if (header >>> 21 != 0x7FF
                    || version == RESERVED
                    || layer != LAYER_III
                    || bitrate == 0
                    || bitrate == 15
                    || rate == 3) {
                return null;
            }
            int sampleRate = SAMPLE_RATES[rate] >> (version == MPEG_1 ? 0 : version == 2 ? 1 : 2);
            int bitsPerSecond = (version == MPEG_1 ? BITRATES_1 : BITRATES_2)[bitrate] * 1000;
            int samples = version == MPEG_1 ? 1152 : 576;
            int length = samples / 8 * bitsPerSecond / sampleRate + (header >>> 9 & 1);
            return new Frame(length, (double) samples / sampleRate);
        }
    }
}
