package cn.anlan.hazard.receipt;

import java.security.SecureRandom;
import java.util.Optional;

/// The secret on a receipt: sixteen digits, shown in groups of four so that it can be written down.
///
/// @param digits the sixteen digits alone
record ReceiptSecret(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long ALL = 10_000_000_000_000_000L;

    static ReceiptSecret generate() {
        return new ReceiptSecret("%016d".formatted(RANDOM.nextLong(ALL)));
    }

    /// The secret in what a citizen typed; spaces and hyphens do not matter.
    static Optional<ReceiptSecret> parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{16}") ? Optional.of(new ReceiptSecret(digits)) : Optional.empty();
    }

    /// As on the receipt: `4821-3309-7716-0452`.
    String printed() {
        return String.join(
                "-", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12), digits.substring(12));
    }

    /// Never the secret itself, which must not reach a log.
    @Override
    public String toString() {
        return "ReceiptSecret[…]";
    }
}
