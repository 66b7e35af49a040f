package cn.anlan.campaign;

import cn.anlan.problem.ProblemCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CampaignProblemTest {

    @Test
    void shouldDocumentEveryProblemOfThisService() {
        ProblemCatalogue.at(Path.of("../docs/problems.md"))
                .requireSection("campaign-service", CampaignProblem.values());
    }
}
