package cn.anlan.hazard.upload;

import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the sender says of a part, in the header `Upload-Checksum`: the name of an algorithm, and the digest in Base64.
final class Checksum {

    /// The protocol asks for SHA-1 and leaves the rest to the server. It guards against accidents, not against
    /// attackers.
    static final String ALGORITHMS = "sha256,sha1";

    private static final Map<String, String> JAVA_NAMES = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /// @throws ProblemException when the header is malformed, or names an algorithm that is not known
    static Optional<Checksum> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" ", 2);
        String name = JAVA_NAMES.get(parts[0]);
        if (parts.length < 2 || name == null) {
            throw malformed();
        }
        try {
            return Optional.of(new Checksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts[1])));
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    InputStream over(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /// To be asked once.
    ///
    /// @throws ProblemException when what was read is something else
    void require() {
        if (!MessageDigest.isEqual(expected, digest.digest())) {
            throw ProblemException.of(HazardProblem.CHECKSUM_MISMATCH);
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(CommonProblem.INVALID_PARAMETER)
                .withDetail(
                        "Upload-Checksum 须为 sha256 或 sha1 加空格加 Base64 摘要",
                        "An Upload-Checksum is sha256 or sha1, a space, and the digest in Base64");
    }
}
