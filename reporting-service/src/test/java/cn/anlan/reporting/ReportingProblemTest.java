package cn.anlan.reporting;

import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportingProblemTest {

    @Test
    void shouldBeDocumented() {
        ProblemCatalogue.at(Path.of("../docs/problems.md"))
                .requireSection("reporting-service", ReportingProblem.values());
    }
}
