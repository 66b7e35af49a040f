package cn.anlan.hazard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for texts in bytes of any origin, in every form in which they may stand there: UTF-8, UTF-16, GBK, Base64,
/// hex.
final class Marks {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"));
    private static final int BUFFER = 1 << 20;

    /// By the first two bytes.
    private final Pattern[][] patterns = new Pattern[1 << 16][];

    private int longest;

    private record Pattern(String text, byte[] bytes) {}

    static Marks of(Collection<String> texts) {
        Marks marks = new Marks();
        for (String text : texts) {
            for (Charset charset : CHARSETS) {
                byte[] bytes = text.getBytes(charset);
                marks.add(text, bytes);
                marks.add(text, ascii(HexFormat.of().formatHex(bytes)));
                marks.add(text, ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
                for (int offset = 0; offset < 3; offset++) {
                    marks.add(text, base64(bytes, offset));
                }
            }
        }
        return marks;
    }

    /// The texts that stand there.
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        search(bytes, bytes.length, found);
        return found;
    }

    /// The texts that stand in a file below, each with its file.
    Set<String> below(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String text : inFile(file)) {
                    found.add(text + " in " + folder.relativize(file));
                }
            }
        }
        return found;
    }

    private Set<String> inFile(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] buffer = new byte[BUFFER + longest];
        try (InputStream content = Files.newInputStream(file)) {
            int kept = 0;
            int read;
            while ((read = content.readNBytes(buffer, kept, BUFFER)) > 0) {
                search(buffer, kept + read, found);
                int tail = Math.min(longest, kept + read);
                System.arraycopy(buffer, kept + read - tail, buffer, 0, tail);
                kept = tail;
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return Set.of();
        }
        return found;
    }

    private void search(byte[] bytes, int length, Set<String> found) {
        for (int i = 0; i < length - 1; i++) {
            Pattern[] candidates = patterns[(bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF];
            if (candidates != null) {
                for (Pattern pattern : candidates) {
                    int end = i + pattern.bytes().length;
                    if (end <= length && Arrays.equals(bytes, i, end, pattern.bytes(), 0, pattern.bytes().length)) {
                        found.add(pattern.text());
                    }
                }
            }
        }
    }

    private void add(String text, byte[] bytes) {
        int begin = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        Pattern[] before = patterns[begin] == null ? new Pattern[0] : patterns[begin];
        patterns[begin] = Arrays.copyOf(before, before.length + 1);
        patterns[begin][before.length] = new Pattern(text, bytes);
        longest = Math.max(longest, bytes.length);
    }

    /// What of the text's Base64 does not depend on what stands before and after it.
    private static byte[] base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = offset == 0 ? 0 : offset + 1;
        int last = shifted.length / 3 * 4;
        return ascii(encoded.substring(first, last));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
