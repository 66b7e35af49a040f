package cn.anlan.hazard.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Secrets for others than reporters, made and kept as those on receipts.
@ApplicationScoped
public class Credentials {

    private final ReadySecrets secrets;
    private final SecretHasher hasher;

    Credentials(ReadySecrets secrets, SecretHasher hasher) {
        this.secrets = secrets;
        this.hasher = hasher;
    }

    /// @param printed shown this one time
    /// @param hash what is kept of it
    public record Issued(String printed, String hash) {

        /// Never the secret, which must not reach a log.
        @Override
        public String toString() {
            return "Issued[…]";
        }
    }

    public Issued issue() {
        ReadySecrets.Hashed hashed = secrets.take();
        return new Issued(hashed.secret().printed(), hashed.hash());
    }

    /// Whether the secret belongs to the hash. Without a hash it takes the same time to say no.
    public boolean match(@Nullable String typedSecret, Optional<String> hash) {
        Optional<ReceiptSecret> secret = ReceiptSecret.parse(typedSecret == null ? "" : typedSecret);
        boolean matches = hasher.matches(secret.orElseGet(ReceiptSecret::generate), hash.orElseGet(hasher::decoy));
        return matches && secret.isPresent() && hash.isPresent();
    }
}
