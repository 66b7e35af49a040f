package cn.anlan.access.audit;

import java.util.HexFormat;

/// A point of the chain: everything up to this position hashes to this.
///
/// @param position how many entries are sealed up to here
/// @param hash SHA-256 in lower-case hexadecimal
public record AuditHead(long position, String hash) {
    private static final HexFormat HEX = HexFormat.of();

    /// Where every chain begins.
    static final AuditHead GENESIS = new AuditHead(0, "00".repeat(32));

    static AuditHead of(long position, byte[] hash) {
        return new AuditHead(position, HEX.formatHex(hash));
    }

    byte[] hashBytes() {
        return HEX.parseHex(hash);
    }
}
