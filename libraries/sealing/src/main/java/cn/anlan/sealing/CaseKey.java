package cn.anlan.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The key of one case, unwrapped for use. It is made by [CaseKeys].
public final class CaseKey {

    private final SealingKey key;
    private final SealingProfile profile;
    private final String owner;
    private final byte[] wrapped;

    CaseKey(SealingKey key, SealingProfile profile, String owner, byte[] wrapped) {
        this.key = key;
        this.profile = profile;
        this.owner = owner;
        this.wrapped = wrapped.clone();
    }

    /// The form in which it is stored.
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /// @param part which part of the case it is; without it the text cannot be opened
    public byte[] seal(String part, String text) {
        return Seals.seal(profile, key, owner + "/" + part, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws BrokenSealException when it was sealed for another case or part, or altered
    public String open(String part, byte[] sealed) {
        return new String(
                Seals.open(id -> Optional.of(key).filter(own -> own.id() == id), owner + "/" + part, sealed),
                StandardCharsets.UTF_8);
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "CaseKey[" + owner + "]";
    }
}
