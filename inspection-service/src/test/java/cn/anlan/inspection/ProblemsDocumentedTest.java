package cn.anlan.inspection;

import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemsDocumentedTest {

    @Test
    void shouldDocumentEveryProblem() {
        ProblemCatalogue.at(Path.of("../docs/problems.md"))
                .requireSection("inspection-service", InspectionProblem.values());
    }
}
