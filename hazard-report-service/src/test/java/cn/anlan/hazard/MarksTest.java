package cn.anlan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    private static final String MARK = "雀唧鸣canary";

    private final Marks marks = Marks.of(List.of(MARK, "other"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GBK"})
    void shouldFindATextInEveryEncoding(String charset, @TempDir Path folder) throws IOException {
        Files.write(folder.resolve("file"), ("before " + MARK + " after").getBytes(Charset.forName(charset)));

        assertThat(marks.below(folder)).containsExactly(MARK + " in file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "{\"name\":\""})
    void shouldFindATextInsideBase64WhereverItBegins(String before) throws IOException {
        String encoded = Base64.getEncoder().encodeToString((before + MARK + "\"}").getBytes(Charset.forName("UTF-8")));

        assertThat(marks.in(encoded)).containsExactly(MARK);
    }

    @Test
    void shouldFindATextAcrossTheEndOfABuffer(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file"), "-".repeat((1 << 20) - 5) + MARK);

        assertThat(marks.below(folder)).containsExactly(MARK + " in file");
    }

    @Test
    void shouldFindNothingElse(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file"), MARK.substring(1));

        assertThat(marks.below(folder)).isEmpty();
        assertThat(marks.in("othe")).isEmpty();
    }
}
