package cn.anlan.evidence;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Uploads wait on disk, not in memory: senders are slow and many.
final class Spool {

    private static final int BUFFER = 64 * 1024;

    private Spool() {}

    /// Reads the stream to its end or to the limit.
    static void write(InputStream upload, Path target, long limit, ProblemCode tooLarge) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw ProblemException.of(tooLarge);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
