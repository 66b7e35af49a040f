package cn.anlan.testing;

import java.security.KeyPair;
import java.util.Base64;

final class GeneratedSigningKey implements SigningKey {

    private final KeyPair pair = RsaKeys.generate();

    @Override
    public String getPublicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    @Override
    public String getPrivateKey() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }
}
