package cn.anlan.evidence;

import java.io.InputStream;
import java.util.Optional;

/// Keeps files by key. A file that was put is whole and durable, or not there at all.
///
/// Keys are paths of lower-case letters, digits, `-`, `_` and `.`, such as `hazard/0197…/photo.jpg`; each part starts
/// with a letter or
/// digit.
///
/// Put the file before the row that names it is committed: a file without a row costs space, a row without a file is
/// lost evidence.
public interface EvidenceStore {

    /// Stores the bytes under the key, replacing what was there.
    ///
    /// @throws IllegalArgumentException when the key is malformed
    /// @throws java.io.UncheckedIOException when the bytes could not be stored; nothing was changed
    void put(String key, byte[] content);

    /// The stored file, or empty when there is none. The caller closes the stream.
    Optional<InputStream> get(String key);

    /// Removes the file; does nothing when there is none.
    void delete(String key);
}
