package cn.anlan.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// By which algorithms things are sealed and hashed. Whatever the profile of an installation, it opens what was sealed
/// under either.
public enum SealingProfile {
    /// AES-256-GCM and HMAC-SHA-256, by the JDK.
    AES_GCM(1) {
        @Override
        byte[] seal(SealingKey key, byte[] nonce, byte[] owner, byte[] plain) throws GeneralSecurityException {
            return aes(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(plain);
        }

        @Override
        byte[] open(SealingKey key, byte[] nonce, byte[] owner, byte[] sealed) throws GeneralSecurityException {
            return aes(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(sealed);
        }

        @Override
        byte[] hash(SealingKey key, byte[] field, byte[] text) throws GeneralSecurityException {
            var mac = Mac.getInstance(SealingKey.MAC);
            mac.init(key.index());
            mac.update(field);
            mac.update((byte) 0);
            return mac.doFinal(text);
        }
    },
    /// SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905), by Bouncy Castle.
    SM4_GCM(3) {
        @Override
        byte[] seal(SealingKey key, byte[] nonce, byte[] owner, byte[] plain) throws GeneralSecurityException {
            return sm4(true, key, nonce, owner, plain);
        }

        @Override
        byte[] open(SealingKey key, byte[] nonce, byte[] owner, byte[] sealed) throws GeneralSecurityException {
            return sm4(false, key, nonce, owner, sealed);
        }

        @Override
        byte[] hash(SealingKey key, byte[] field, byte[] text) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key.sm3()));
            mac.update(field, 0, field.length);
            mac.update((byte) 0);
            mac.update(text, 0, text.length);
            byte[] hash = new byte[mac.getMacSize()];
            mac.doFinal(hash, 0);
            return hash;
        }
    };

    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final byte format;

    SealingProfile(int format) {
        this.format = (byte) format;
    }

    /// The first byte of what was sealed by it.
    byte format() {
        return format;
    }

    abstract byte[] seal(SealingKey key, byte[] nonce, byte[] owner, byte[] plain) throws GeneralSecurityException;

    abstract byte[] open(SealingKey key, byte[] nonce, byte[] owner, byte[] sealed) throws GeneralSecurityException;

    abstract byte[] hash(SealingKey key, byte[] field, byte[] text) throws GeneralSecurityException;

    /// @throws BrokenSealException when nothing here seals in that format
    static SealingProfile ofFormat(byte format) {
        for (SealingProfile profile : values()) {
            if (profile.format == format) {
                return profile;
            }
        }
        throw new BrokenSealException("this is not a sealed text");
    }

    private static Cipher aes(int mode, SealingKey key, byte[] nonce, byte[] owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }

    private static byte[] sm4(boolean sealing, SealingKey key, byte[] nonce, byte[] owner, byte[] text)
            throws GeneralSecurityException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key.sm4()), TAG_BITS, nonce, owner));
        byte[] out = new byte[cipher.getOutputSize(text.length)];
        try {
            cipher.doFinal(out, cipher.processBytes(text, 0, text.length, out, 0));
        } catch (InvalidCipherTextException altered) {
            throw new AEADBadTagException(altered.getMessage());
        }
        return out;
    }
}
