package cn.anlan.gateway.problem;

import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GatewayProblemTest {

    @Test
    void shouldDocumentEveryProblem() {
        ProblemCatalogue.at(Path.of("../docs/problems.md")).requireSection("gateway", GatewayProblem.values());
    }
}
