package cn.anlan.hazard.report;

import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HazardProblemTest {

    @Test
    void shouldBeInTheCatalogue() {
        ProblemCatalogue.at(Path.of("../docs/problems.md"))
                .requireSection("hazard-report-service", HazardProblem.values());
    }
}
