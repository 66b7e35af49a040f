package cn.anlan.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// One configured key, and what is derived from it by HKDF: so that no key serves two purposes, and a key names itself.
///
/// @param id written in front of what it sealed
/// @param cipher for AES-256-GCM
/// @param index for HMAC-SHA-256
/// @param stream from which each sealed file derives a key of its own
/// @param sm4 for SM4-GCM, derived by means of SM3
/// @param sm3 for HMAC-SM3, likewise
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealingKey(int id, SecretKey cipher, SecretKey index, SecretKey stream, byte[] sm4, byte[] sm3) {

    static final int BYTES = 32;
    static final String MAC = "HmacSHA256";

    private static final int SM4_BYTES = 16;

    /// @throws IllegalStateException when it is not 32 bytes in Base64
    static SealingKey parse(String encoded) {
        return of(decode(encoded));
    }

    /// @throws IllegalStateException when it is not 32 bytes
    static SealingKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalStateException("a sealing key must be 32 bytes in Base64");
        }
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            return new SealingKey(
                    ByteBuffer.wrap(kdf.deriveData(purpose(bytes, "id", Integer.BYTES)))
                            .getInt(),
                    kdf.deriveKey("AES", purpose(bytes, "cipher", BYTES)),
                    kdf.deriveKey(MAC, purpose(bytes, "index", BYTES)),
                    kdf.deriveKey("AES", purpose(bytes, "stream", BYTES)),
                    deriveBySm3(bytes, "sm4", SM4_BYTES),
                    deriveBySm3(bytes, "sm3", BYTES));
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
        return HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info(purpose), length);
    }

    private static byte[] deriveBySm3(byte[] key, String purpose, int length) {
        var hkdf = new HKDFBytesGenerator(new SM3Digest());
        hkdf.init(new HKDFParameters(key, null, info(purpose)));
        byte[] derived = new byte[length];
        hkdf.generateBytes(derived, 0, length);
        return derived;
    }

    private static byte[] info(String purpose) {
        return ("anlan sealing " + purpose).getBytes(StandardCharsets.US_ASCII);
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "SealingKey[%08x]".formatted(id);
    }
}
