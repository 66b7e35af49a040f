package cn.anlan.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/// The page on which every problem code is documented: one section per module, each generated from the module's enum.
///
/// Every module holds its own section to its code in a test:
///
/// ```java
/// ProblemCatalogue.at(Path.of("../docs/problems.md")).requireSection("inspection-service", ReviewProblem.values());
/// ```
///
/// Run with `-Dproblems.update=true` to rewrite the section instead.
public final class ProblemCatalogue {

    private final Path page;
    private final boolean update;

    ProblemCatalogue(Path page, boolean update) {
        this.page = page;
        this.update = update;
    }

    public static ProblemCatalogue at(Path page) {
        return new ProblemCatalogue(page, Boolean.getBoolean("problems.update"));
    }

    /// @throws AssertionError when the section is absent or differs from the codes
    public void requireSection(String module, ProblemCode... codes) {
        String wanted = section(module, codes);
        String text = read();
        if (text.contains(wanted)) {
            return;
        }
        if (!update) {
            throw new AssertionError("The problem codes of " + module + " differ from " + page
                    + "; rewrite its section with -Dproblems.update=true");
        }
        write(withSection(text, module, wanted));
    }

    private static String withSection(String text, String module, String section) {
        int start = text.indexOf(begin(module));
        if (start < 0) {
            return text.stripTrailing() + "\n\n" + section;
        }
        int end = text.indexOf(end(module), start) + end(module).length();
        return text.substring(0, start) + section + text.substring(end);
    }

    private static String section(String module, ProblemCode... codes) {
        return Arrays.stream(codes)
                .sorted(Comparator.comparingInt(ProblemCode::status).thenComparing(ProblemCode::code))
                .map(ProblemCatalogue::row)
                .collect(Collectors.joining(
                        "",
                        begin(module) + "\n## " + module + "\n\n"
                                + "| Code | Status | Retry unchanged | 中文 | English |\n"
                                + "|---|---|---|---|---|\n",
                        end(module)));
    }

    private static String row(ProblemCode problem) {
        return "| `%s` | %d | %s | %s | %s |%n"
                .formatted(
                        problem.code(),
                        problem.status(),
                        problem.retryable() ? "yes" : "no",
                        problem.title(Language.ZH_CN),
                        problem.title(Language.EN));
    }

    private static String begin(String module) {
        return "<!-- " + module + " -->";
    }

    private static String end(String module) {
        return "<!-- end of " + module + " -->\n";
    }

    private String read() {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
