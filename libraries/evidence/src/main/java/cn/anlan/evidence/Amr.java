package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;

/// Copies the frames of an AMR file, as telephones record speech (RFC 4867, section 5). The format has no place for
/// metadata; what is no frame is refused.
final class Amr {

    static final byte[] MAGIC = {'#', '!', 'A', 'M', 'R', '\n'};

    /// Bytes of speech by frame type; 8 is silence, 15 nothing.
    private static final int[] SPEECH = {12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0};

    private static final int FRAME_MILLIS = 20;

    private Amr() {}

    static Duration copy(ByteBuffer file, OutputStream out) throws IOException {
        out.write(MAGIC);
        int at = MAGIC.length;
        long frames = 0;
        while (at < file.limit()) {
            int header = file.get(at) & 0xFF;
            int speech = SPEECH[header >> 3 & 15];
            // The first bit and the last two are padding.
            if (speech < 0 || (header & 0x83) != 0) {
                throw ProblemException.of(FileProblem.FILE_UNREADABLE);
            }
            if (at + 1 + speech > file.limit()) {
                break;
            }
            byte[] frame = new byte[1 + speech];
            file.get(at, frame);
            out.write(frame);
            at += frame.length;
            frames++;
        }
        if (frames == 0) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        return Duration.ofMillis(frames * FRAME_MILLIS);
    }
}
