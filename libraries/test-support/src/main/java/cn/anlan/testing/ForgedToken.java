package cn.anlan.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A compact token put together by hand, since no decent library makes bad ones.
record ForgedToken(Map<String, Object> header, Map<String, Object> claims) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    ForgedToken withHeader(String name, Object value) {
        return new ForgedToken(changed(header, name, value), claims);
    }

    /// Leaves the claim out where the value is null.
    ForgedToken with(String claim, @Nullable Object value) {
        return new ForgedToken(header, changed(claims, claim, value));
    }

    String signed(PrivateKey key) {
        return signed("SHA256withRSA", key);
    }

    String signed(String algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signingInput().getBytes(StandardCharsets.US_ASCII));
            return withSignature(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String authenticated(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return withSignature(mac.doFinal(signingInput().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String withSignature(byte[] signature) {
        return signingInput() + "." + encode(signature);
    }

    String signingInput() {
        return encode(json(header)) + "." + encode(json(claims));
    }

    static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static byte[] json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> changed(Map<String, Object> from, String name, @Nullable Object value) {
        Map<String, Object> to = new LinkedHashMap<>(from);
        if (value == null) {
            to.remove(name);
        } else {
            to.put(name, value);
        }
        return to;
    }
}
