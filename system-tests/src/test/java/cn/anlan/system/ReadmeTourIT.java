package cn.anlan.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A newcomer types what README says, and sees what it promises.
@ExtendWith(RunningSuite.class)
class ReadmeTourIT {

    private static final String ADDRESS = "G=http://127.0.0.1:8080\n";
    private static final Pattern TOUR =
            Pattern.compile("```bash\n(" + Pattern.quote(ADDRESS) + ".*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theTourShouldWorkAsWritten(String page, Suite suite, PlayedStory story) throws Exception {
        String seen = outputOf(tour(suite.layout().root().resolve(page)), suite);

        assertThat(story.toItsEnd()).isTrue();
        assertThat(seen)
                .containsSubsequence(
                        "[{\"key\":",
                        "\"trackingNumber\"",
                        "\"state\":\"SUBMITTED\"",
                        "\"code\":\"500108\"",
                        "\"templateKey\":\"leaders-talk-safety\"",
                        "\"timeliness\":\"OVERDUE\"",
                        "HTTP/1.1 401",
                        "application/problem+json");
        assertThat(seen.split("urn:anlan:problem:", -1))
                .as("one refusal: " + seen)
                .hasSize(2);
    }

    private static String tour(Path page) throws IOException {
        return TOUR.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String outputOf(String tour, Suite suite) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", tour.replace(ADDRESS, "G=" + suite.gateway() + "\n"))
                .directory(suite.layout().root().toFile())
                .redirectErrorStream(true);
        shell.environment().put("ANLAN_DATA", suite.layout().data().toString());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = shell.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
