package cn.anlan.campaign.activityevidence;

import cn.anlan.evidence.ReceivedFile;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was received and cleaned, under the name that its sender gave it. Two uploads are the same request when
/// name and content are the same.
record Upload(
        @JsonIgnore UUID id,
        @Nullable String fileName,
        @JsonIgnore ReceivedFile file) {

    private static final int LONGEST_NAME = 200;

    /// @param name whatever a client calls it; of a path only the last part is kept
    static Upload of(UUID id, @Nullable String name, ReceivedFile file) {
        return new Upload(id, name == null ? null : plain(name), file);
    }

    @JsonProperty
    String sha256() {
        return file.sha256();
    }

    /// What people read of it.
    String label() {
        return fileName == null ? file.kind() + " " + sha256() : fileName;
    }

    private static @Nullable String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var printable = last.codePoints()
                .filter(character ->
                        !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty() ? null : printable;
    }
}
