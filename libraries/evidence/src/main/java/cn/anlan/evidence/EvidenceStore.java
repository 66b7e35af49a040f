package cn.anlan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps files by key. A file that was put is whole and durable, or not there at all.
///
/// Keys are paths of lower-case letters, digits, `-`, `_` and `.`, such as `hazard/0197…/photo.jpg`; each part starts
/// with a letter or digit.
///
/// Put the file before the row that names it is committed: a file without a row costs space, a row without a file is
/// lost evidence.
///
/// Every method throws `IllegalArgumentException` for a malformed key, and [cn.anlan.problem.ProblemException] with
/// `unavailable` and a time to come back while the storage cannot be reached; then nothing was changed.
public interface EvidenceStore {

    /// Stores the bytes under the key, replacing what was there.
    void put(String key, byte[] content);

    /// Stores a file under the key, replacing what was there. It is read as a stream, whatever its size.
    void put(String key, Path content);

    /// The same, and the file is gone afterwards: it is moved where that can be done, instead of copied.
    ///
    /// @throws UncheckedIOException when the file itself cannot be removed
    default void adopt(String key, Path content) {
        put(key, content);
        try {
            Files.deleteIfExists(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The stored file, or empty when there is none. The caller closes the stream.
    Optional<InputStream> get(String key);

    /// Removes the file; does nothing when there is none.
    void delete(String key);
}
