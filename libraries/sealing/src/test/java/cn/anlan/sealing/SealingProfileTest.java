package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealingProfileTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /// The example of RFC 8998, appendix A.1.
    @Test
    void shouldSealBySm4AsTheStandardsExampleDoes() throws Exception {
        SealingKey key = sm4("0123456789ABCDEFFEDCBA9876543210");
        byte[] nonce = hex("00001234567800000000ABCD");
        byte[] owner = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        byte[] plain = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");

        byte[] sealed = SealingProfile.SM4_GCM.seal(key, nonce, owner, plain);

        assertThat(sealed)
                .isEqualTo(hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                        + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                        + "83DE3541E4C2B58177E065A9BF7B62EC"));
        assertThat(SealingProfile.SM4_GCM.open(key, nonce, owner, sealed)).isEqualTo(plain);
        sealed[0]++;
        assertThatThrownBy(() -> SealingProfile.SM4_GCM.open(key, nonce, owner, sealed))
                .isInstanceOf(AEADBadTagException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldOpenUnderEitherProfileWhatTheOtherSealed(SealingProfile other) {
        byte[] sealed = new Sealer(new KeyRing(List.of(KEY), other)).seal("entry:1", "13800000000");

        for (SealingProfile profile : SealingProfile.values()) {
            assertThat(new Sealer(new KeyRing(List.of(KEY), profile)).open("entry:1", sealed))
                    .isEqualTo("13800000000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindUnderEitherProfileWhatTheOtherHashed(SealingProfile other) {
        byte[] hash = new BlindIndex(new KeyRing(List.of(KEY), other)).of("phone", "13800000000");

        for (SealingProfile profile : SealingProfile.values()) {
            assertThat(new BlindIndex(new KeyRing(List.of(KEY), profile)).candidates("phone", "13800000000"))
                    .contains(hash);
        }
    }

    @Test
    void shouldHashAlikeUnderNoTwoProfiles() {
        assertThat(new BlindIndex(new KeyRing(List.of(KEY), SealingProfile.AES_GCM)).of("phone", "1"))
                .isNotEqualTo(new BlindIndex(new KeyRing(List.of(KEY), SealingProfile.SM4_GCM)).of("phone", "1"));
    }

    private static SealingKey sm4(String key) {
        var unused = new SecretKeySpec("unused".getBytes(StandardCharsets.US_ASCII), "AES");
        return new SealingKey(1, unused, unused, unused, hex(key), new byte[SealingKey.BYTES]);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
