package cn.anlan.hazard.report;

import cn.anlan.evidence.ImageProblem;
import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HazardProblemTest {

    @Test
    void shouldBeInTheCatalogue() {
        ProblemCatalogue catalogue = ProblemCatalogue.at(Path.of("../docs/problems.md"));

        catalogue.requireSection("hazard-report-service", HazardProblem.values());
        catalogue.requireSection("evidence", ImageProblem.values());
    }
}
