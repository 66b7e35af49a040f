package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Copies the format and the sound of a RIFF/WAVE file, and no other chunk.
final class Wav {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int SHORTEST_FORMAT = 16;
    private static final int LONGEST_FORMAT = 64;
    private static final int COPY = 64 * 1024;

    private Wav() {}

    static Duration copy(ByteBuffer received, OutputStream out) throws IOException {
        ByteBuffer file = received.order(ByteOrder.LITTLE_ENDIAN);
        byte[] format = null;
        for (long at = RIFF_HEADER; at + CHUNK_HEADER <= file.limit(); ) {
            String type = type(file, (int) at);
            long size = Integer.toUnsignedLong(file.getInt((int) at + 4));
            long body = at + CHUNK_HEADER;
            if (type.equals("fmt ")) {
                if (size < SHORTEST_FORMAT || size > LONGEST_FORMAT || size > file.limit() - body) {
                    break;
                }
                format = new byte[(int) size];
                file.get((int) body, format);
            } else if (type.equals("data") && format != null) {
                return write(file, format, (int) body, Math.min(size, file.limit() - body), out);
            }
            // Chunks begin at even places.
            at = body + size + (size & 1);
        }
        throw ProblemException.of(FileProblem.FILE_UNREADABLE);
    }

    private static Duration write(ByteBuffer file, byte[] format, int from, long size, OutputStream out)
            throws IOException {
        long bytesPerSecond = Integer.toUnsignedLong(
                ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN).getInt(8));
        if (bytesPerSecond == 0) {
            throw ProblemException.of(FileProblem.FILE_UNREADABLE);
        }
        ByteBuffer header = ByteBuffer.allocate(RIFF_HEADER + CHUNK_HEADER + format.length + CHUNK_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (header.capacity() - CHUNK_HEADER + size));
        header.put(ascii("WAVE")).put(ascii("fmt ")).putInt(format.length).put(format);
        header.put(ascii("data")).putInt((int) size);
        out.write(header.array());
        byte[] buffer = new byte[COPY];
        for (long done = 0; done < size; ) {
            int next = (int) Math.min(buffer.length, size - done);
            file.get((int) (from + done), buffer, 0, next);
            out.write(buffer, 0, next);
            done += next;
        }
        return Duration.ofMillis(size * 1000 / bytesPerSecond);
    }

    private static String type(ByteBuffer file, int at) {
        byte[] bytes = new byte[4];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
