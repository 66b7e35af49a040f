package cn.anlan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemCatalogueTest {

    @TempDir
    Path folder;

    @Test
    void shouldDocumentEveryCommonProblem() {
        ProblemCatalogue.at(Path.of("../../docs/problems.md")).requireSection("common", CommonProblem.values());
    }

    @Test
    void shouldRefuseAPageThatLacksACode() throws IOException {
        Path page = Files.writeString(folder.resolve("problems.md"), "# Problem codes\n");

        assertThatThrownBy(() -> new ProblemCatalogue(page, false).requireSection("common", CommonProblem.NOT_FOUND))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("common");
    }

    @Test
    void shouldRewriteOnlyItsOwnSection() throws IOException {
        Path page = Files.writeString(folder.resolve("problems.md"), "# Problem codes\n");
        ProblemCatalogue catalogue = new ProblemCatalogue(page, true);

        catalogue.requireSection("one", CommonProblem.NOT_FOUND);
        catalogue.requireSection("two", CommonProblem.FORBIDDEN);
        catalogue.requireSection("one", CommonProblem.UNAVAILABLE);

        assertThat(page).hasContent("""
                # Problem codes

                <!-- one -->
                ## one

                | Code | Status | Retry unchanged | 中文 | English |
                |---|---|---|---|---|
                | `unavailable` | 503 | yes | 服务暂时不可用，请稍后再试 | Temporarily unavailable; try again later |
                <!-- end of one -->

                <!-- two -->
                ## two

                | Code | Status | Retry unchanged | 中文 | English |
                |---|---|---|---|---|
                | `forbidden` | 403 | no | 没有权限执行此操作 | You are not allowed to do this |
                <!-- end of two -->
                """);
    }

    @Test
    void shouldDeriveCodeAndTypeFromTheName() {
        assertThat(CommonProblem.BODY_TOO_LARGE.code()).isEqualTo("body-too-large");
        assertThat(CommonProblem.BODY_TOO_LARGE.type()).hasToString("urn:anlan:problem:body-too-large");
    }
}
