package cn.anlan.testing;

import javax.management.MXBean;

/// The JVM's token-signing key pair, as seen from every class loader.
@MXBean
public interface SigningKey {

    /// X.509, Base64.
    String getPublicKey();

    /// PKCS#8, Base64.
    String getPrivateKey();
}
