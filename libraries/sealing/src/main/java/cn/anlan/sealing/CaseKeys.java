package cn.anlan.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;

/// Keys of single cases, each kept beside its case only as wrapped by the installation's key. Whoever destroys the
/// wrapped key has destroyed all that was sealed under it; and the installation's key is replaced by wrapping the keys
/// anew, without touching what they sealed.
@Singleton
public class CaseKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;

    @Inject
    CaseKeys(KeyRing keys) {
        this.keys = keys;
    }

    /// Under keys that are not the configured ones, for tools and tests.
    ///
    /// @param keys as in `anlan.sealing.keys`
    public static CaseKeys under(List<String> keys, SealingProfile profile) {
        return new CaseKeys(new KeyRing(keys, profile));
    }

    /// A new random key.
    ///
    /// @param owner the case, e.g. `hazard-report:` and its id; without it the key cannot be unwrapped
    public CaseKey make(String owner) {
        byte[] secret = new byte[SealingKey.BYTES];
        RANDOM.nextBytes(secret);
        return key(owner, secret, wrap(owner, secret));
    }

    /// @throws BrokenSealException when it was wrapped for another owner, under a key that is not here, or altered
    public CaseKey unwrap(String owner, byte[] wrapped) {
        return key(owner, Seals.open(keys::find, owner, wrapped), wrapped);
    }

    /// The same key under the installation's current key and profile.
    public byte[] rewrap(String owner, byte[] wrapped) {
        return wrap(owner, Seals.open(keys::find, owner, wrapped));
    }

    /// The name of what wraps keys today. It tells nothing about the key itself.
    public String current() {
        return name(keys.profile(), keys.current().id());
    }

    /// The name of what wrapped this key.
    public static String wrapping(byte[] wrapped) {
        var from = ByteBuffer.wrap(wrapped);
        return name(SealingProfile.ofFormat(from.get()), from.getInt());
    }

    private static String name(SealingProfile profile, int key) {
        return "%s-%08x".formatted(profile, key);
    }

    private byte[] wrap(String owner, byte[] secret) {
        return Seals.seal(keys.profile(), keys.current(), owner, secret);
    }

    private CaseKey key(String owner, byte[] secret, byte[] wrapped) {
        return new CaseKey(SealingKey.of(secret), keys.profile(), owner, wrapped);
    }
}
