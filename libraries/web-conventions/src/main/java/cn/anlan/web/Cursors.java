package cn.anlan.web;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Opaque, signed cursors of keyset pages. A cursor holds the position of the last item that was handed out, and is
/// good for one list only: name the list and whatever filters it, so that a cursor of another list is refused.
///
/// ```java
/// return cursors.byId(
///         "findings:" + state, request, (after, limit) -> findings.list(state, after, limit), Finding::id,
/// FindingView::of);
/// ```
@Singleton
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final TypeReference<List<String>> POSITION = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final SecretKeySpec secret;

    Cursors(WebConfig config) {
        secret = new SecretKeySpec(config.cursorSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The position after which the page begins; empty for the first page.
    ///
    /// @throws ProblemException `invalid-cursor` when it was not made here, or for another list
    public Optional<List<String>> position(String list, PageRequest request) {
        return Optional.ofNullable(request.cursor()).map(cursor -> decode(list, cursor));
    }

    /// The page that the rows make up.
    ///
    /// @param rows what was read, at most [PageRequest#rowsToRead()]
    /// @param position where a row stands in the order of the list; the last part must be unique
    public <R, V> Page<V> page(
            String list,
            PageRequest request,
            List<R> rows,
            Function<? super R, List<String>> position,
            Function<? super R, ? extends V> view) {
        List<R> shown = rows.size() > request.limit() ? rows.subList(0, request.limit()) : rows;
        String next = shown.size() == rows.size() ? null : encode(list, position.apply(shown.getLast()));
        return new Page<>(shown.stream().<V>map(view).toList(), next);
    }

    /// A page of rows in the order of their ids.
    ///
    /// @param rows reads them; after nothing for the first page
    public <R, V> Page<V> byId(
            String list,
            PageRequest request,
            Rows<@Nullable UUID, R> rows,
            Function<? super R, UUID> id,
            Function<? super R, ? extends V> view) {
        var after = idAfter(list, request);
        return page(
                list,
                request,
                rows.after(after, request.rowsToRead()),
                row -> List.of(id.apply(row).toString()),
                view);
    }

    /// A page of rows in the order of a text that is unique among them, such as a code.
    ///
    /// @param rows reads them; after the empty text for the first page
    public <R, V> Page<V> byText(
            String list,
            PageRequest request,
            Rows<String, R> rows,
            Function<? super R, String> text,
            Function<? super R, ? extends V> view) {
        var after = position(list, request).map(List::getFirst).orElse("");
        return page(list, request, rows.after(after, request.rowsToRead()), row -> List.of(text.apply(row)), view);
    }

    /// The id after which a page begins, where rows are in the order of their ids; nothing for the first page.
    public @Nullable UUID idAfter(String list, PageRequest request) {
        return position(list, request)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
    }

    /// Reads some rows of a list.
    ///
    /// @param <K> what they are in the order of
    @FunctionalInterface
    public interface Rows<K extends @Nullable Object, R> {

        List<R> after(K key, int limit);
    }

    String encode(String list, List<String> position) {
        byte[] payload = write(position);
        return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(sign(list, payload));
    }

    List<String> decode(String list, String cursor) {
        try {
            String[] parts = cursor.split("\\.", 2);
            byte[] payload = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts.length == 2 ? parts[1] : "");
            if (MessageDigest.isEqual(signature, sign(list, payload))) {
                return json.readValue(new String(payload, StandardCharsets.UTF_8), POSITION);
            }
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            throw ProblemException.of(CommonProblem.INVALID_CURSOR).withCause(unreadable);
        }
        throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }

    private byte[] write(List<String> position) {
        try {
            return json.writeValueAsBytes(position);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] sign(String list, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
