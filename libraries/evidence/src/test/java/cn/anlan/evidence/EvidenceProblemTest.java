package cn.anlan.evidence;

import cn.anlan.problem.ProblemCatalogue;
import cn.anlan.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceProblemTest {

    @Test
    void shouldBeInTheCatalogue() {
        ProblemCatalogue.at(Path.of("../../docs/problems.md"))
                .requireSection(
                        "evidence",
                        Stream.concat(Arrays.stream(ImageProblem.values()), Arrays.stream(FileProblem.values()))
                                .toArray(ProblemCode[]::new));
    }
}
