package cn.anlan.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;

/// Keyed hashes of sealed texts. They find a text that is known as a whole, and tell nothing to one who has the
/// database
/// but not the keys; phone numbers are few enough to be tried one by one under a hash without a key.
@Singleton
public class BlindIndex {

    static final String ALGORITHM = "HmacSHA256";

    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /// The hash to store beside a text.
    ///
    /// @param field what the text is, e.g. `phone`; the same text in another field has another hash
    public byte[] of(String field, String text) {
        return hash(keys.current(), field, text);
    }

    /// The hashes under which the text may have been stored: one for each key.
    public List<byte[]> candidates(String field, String text) {
        return keys.all().stream().map(key -> hash(key, field, text)).toList();
    }

    private static byte[] hash(SealingKey key, String field, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.index());
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the platform lacks " + ALGORITHM, missing);
        }
    }
}
