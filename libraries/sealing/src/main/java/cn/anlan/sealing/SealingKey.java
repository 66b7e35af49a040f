package cn.anlan.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// One configured key, and what is derived from it by HKDF: so that no key serves two purposes, and a key names itself.
///
/// @param id written in front of what it sealed
/// @param cipher for AES-256-GCM
/// @param index for HMAC-SHA-256
record SealingKey(int id, SecretKey cipher, SecretKey index) {

    static final int BYTES = 32;

    /// @throws IllegalStateException when it is not 32 bytes in Base64
    static SealingKey parse(String encoded) {
        byte[] bytes = decode(encoded);
        if (bytes.length != BYTES) {
            throw new IllegalStateException("a sealing key must be 32 bytes in Base64");
        }
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            return new SealingKey(
                    ByteBuffer.wrap(kdf.deriveData(purpose(bytes, "id", Integer.BYTES)))
                            .getInt(),
                    kdf.deriveKey("AES", purpose(bytes, "cipher", BYTES)),
                    kdf.deriveKey(BlindIndex.ALGORITHM, purpose(bytes, "index", BYTES)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("the platform lacks HKDF", missing);
        }
    }

    private static byte[] decode(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static HKDFParameterSpec purpose(byte[] key, String purpose, int length) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .thenExpand(("anlan sealing " + purpose).getBytes(StandardCharsets.US_ASCII), length);
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "SealingKey[%08x]".formatted(id);
    }
}
