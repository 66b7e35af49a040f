package cn.anlan.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Seals texts by the installation's [SealingProfile], each under a fresh nonce and bound to what it belongs to,
/// so that one cannot be passed off as another's.
@Singleton
public class Sealer {

    private final KeyRing keys;

    @Inject
    Sealer(KeyRing keys) {
        this.keys = keys;
    }

    /// A sealer with keys of its own, apart from those of the installation.
    ///
    /// @param keys 32 bytes in Base64 each; the first one seals, all of them open
    public static Sealer with(List<String> keys) {
        return new Sealer(new KeyRing(keys));
    }

    /// @param owner what the text belongs to, e.g. `roster-entry:` and its id; without it the text cannot be opened
    public byte[] seal(String owner, String text) {
        return Seals.seal(keys.profile(), keys.current(), owner, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What stands in front of every text that is sealed under the current key: format and key.
    byte[] head() {
        return Seals.head(keys.profile(), keys.current());
    }

    /// @throws BrokenSealException when it was sealed for another owner, under a key that is not here, or altered
    public String open(String owner, byte[] sealed) {
        return new String(Seals.open(keys::find, owner, sealed), StandardCharsets.UTF_8);
    }
}
