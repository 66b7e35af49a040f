package cn.anlan.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/// Keyed hashes of sealed texts. They find a text that is known as a whole, and tell nothing to one who has the
/// database but not the keys; phone numbers are few enough to be tried one by one under a hash without a key.
@Singleton
public class BlindIndex {

    private final KeyRing keys;

    @Inject
    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /// Under keys that are not the configured ones, for tools and tests.
    ///
    /// @param keys as in `anlan.sealing.keys`
    public static BlindIndex under(List<String> keys, SealingProfile profile) {
        return new BlindIndex(new KeyRing(keys, profile));
    }

    /// The hash to store beside a text.
    ///
    /// @param field what the text is, e.g. `phone`; the same text in another field has another hash
    public byte[] of(String field, String text) {
        return hash(keys.profile(), keys.current(), field, text);
    }

    /// The hashes under which the text may have been stored: one for each key and profile.
    public List<byte[]> candidates(String field, String text) {
        return keys.all().stream()
                .flatMap(key -> Arrays.stream(SealingProfile.values()).map(profile -> hash(profile, key, field, text)))
                .toList();
    }

    private static byte[] hash(SealingProfile profile, SealingKey key, String field, String text) {
        try {
            return profile.hash(key, field.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the platform lacks " + SealingKey.MAC, missing);
        }
    }
}
