package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.Divisions;
import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The directory of the district is imported; three rows are wrong and are refused one by one.
final class DirectoryChapter {
    private static final String CHAPTER = "1 · The directory of 南岸区";

    private final Scene scene;

    DirectoryChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The day is 2020-12-23", () -> scene.itIs("2020-12-23T09:00")),
                new Step(CHAPTER, "Without a token the directory is closed", this::refusedWithoutToken),
                new Step(CHAPTER, "The directory arrives; three wrong rows are refused, each by name", this::imported),
                new Step(CHAPTER, "The same file again changes nothing", this::importedAgain),
                new Step(CHAPTER, "The office finds a street by a part of its name", this::searched));
    }

    private void refusedWithoutToken() {
        Answer answer = scene.citizen().get("/v1/organizations");
        unlessEqual(401, answer.status(), "status");
    }

    private void imported() {
        Answer job = importDirectory();
        unlessEqual(3L, job.number("refused"), "rows refused");
        unlessEqual((long) rightRows().size(), job.number("accepted"), "rows accepted");
        int firstWrong = rightRows().size() + 2;
        var errors = job.list("errors");
        unlessEqual(3, errors.size(), "errors");
        for (int i = 0; i < 3; i++) {
            unlessEqual(firstWrong + i, errors.get(i).path("line").asInt(), "line of error " + (i + 1));
        }
        unlessEqual("creditCode", errors.get(0).path("column").asText(), "column of the first error");
        unlessEqual("parentCode", errors.get(1).path("column").asText(), "column of the second error");
        unlessEqual("kind", errors.get(2).path("column").asText(), "column of the third error");
    }

    private void importedAgain() {
        Answer job = importDirectory();
        unlessEqual((long) rightRows().size(), job.number("unchanged"), "rows unchanged");
    }

    private void searched() {
        Answer found = scene.as("office").get("/v1/organizations?q=%E5%A4%A9%E6%96%87");
        unless(
                found.items().stream()
                        .anyMatch(o -> District.TOWN.equals(o.path("code").asText())),
                "天文街道 was not found: %s",
                found.json());
    }

    private Answer importDirectory() {
        List<String> lines = new ArrayList<>();
        lines.add(District.HEADER);
        lines.addAll(rightRows());
        lines.addAll(District.wrongRows());
        byte[] csv = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        Caller platform = scene.as("platform");
        Answer job = platform.postBytes("/v1/organization-imports?mode=ROW_BY_ROW", "text/csv", csv);
        unlessEqual(202, job.status(), "status");
        return platform.eventually(
                "/v1/organization-imports/" + job.text("id"),
                answer -> unlessEqual("COMPLETED", answer.text("state"), "state of the import"));
    }

    private static List<String> rightRows() {
        return District.rows(Divisions.bundled().children(new DivisionCode(District.CODE)).stream()
                .map(division -> new District.Town(division.code().value(), division.name()))
                .toList());
    }
}
