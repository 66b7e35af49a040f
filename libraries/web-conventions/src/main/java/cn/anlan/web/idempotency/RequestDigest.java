package cn.anlan.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Digests what a request says, by its meaning: the parameter that holds the body, as JSON with sorted keys,
/// so that white space and the order of fields make no other request. Path and query are part of the key
/// already.
@Singleton
class RequestDigest {

    private static final Set<String> FRAMEWORK =
            Set.of("jakarta.ws.rs", "jakarta.ws.rs.core", "jakarta.ws.rs.container", "org.jboss.resteasy.reactive");

    private final ObjectWriter canonical;

    RequestDigest(ObjectMapper json) {
        canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /// A body that is being digested. A stream is digested while the method reads it, so that it is never
    /// held whole.
    static final class Body {

        private final MessageDigest digest = IdempotencyKey.sha256();
        private @Nullable InputStream stream;
        private byte @Nullable [] finished;

        /// The digest of the whole body, of which nothing is left unread.
        byte[] finish() throws IOException {
            if (finished == null) {
                if (stream != null) {
                    stream.transferTo(OutputStream.nullOutputStream());
                }
                finished = digest.digest();
            }
            return finished;
        }
    }

    /// Begins to digest; replaces a streamed body among the arguments by one that is digested while it is read.
    Body begin(Method method, Object[] arguments) throws IOException {
        Body body = new Body();
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument == null || isParameter(annotations[i]) || isFramework(method.getParameterTypes()[i])) {
                continue;
            }
            switch (argument) {
                case InputStream stream -> {
                    body.stream = new DigestInputStream(stream, body.digest);
                    arguments[i] = body.stream;
                }
                case byte[] bytes -> body.digest.update(bytes);
                case String text -> body.digest.update(text.getBytes(StandardCharsets.UTF_8));
                default -> body.digest.update(canonical.writeValueAsBytes(argument));
            }
        }
        return body;
    }

    private static boolean isParameter(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (FRAMEWORK.contains(annotation.annotationType().getPackageName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFramework(Class<?> type) {
        return FRAMEWORK.contains(type.getPackageName());
    }
}
