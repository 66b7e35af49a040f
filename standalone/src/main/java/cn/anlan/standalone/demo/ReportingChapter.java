package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import java.util.List;
import java.util.Map;

/// One town reports, is told that its report is perfunctory, and does it again in time; another lets the day pass.
final class ReportingChapter {
    private static final String CHAPTER = "3 · Reports";

    private final Scene scene;

    ReportingChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The day is 2020-12-29", () -> scene.itIs("2020-12-29T10:00")),
                new Step(CHAPTER, "天文街道 submits its first progress report", this::submitted),
                new Step(CHAPTER, "The office returns it as perfunctory", this::returned),
                new Step(CHAPTER, "The town corrects it and submits again", this::corrected),
                new Step(CHAPTER, "The office accepts it; the duty is fulfilled on time", this::accepted),
                new Step(CHAPTER, "The day is 2021-01-04", () -> scene.itIs("2021-01-04T09:00")),
                new Step(CHAPTER, "海棠溪街道 let the date pass: its report shows as overdue", this::othersOverdue));
    }

    private void submitted() {
        Caller liaison = scene.as("liaison-tianwen");
        Answer draft = liaison.post(
                "/v1/submissions",
                Map.of(
                        "commitmentId", scene.recall("first report"),
                        "narrative", "已传达。",
                        "figures", Map.of("lectures", 0)));
        unlessEqual(201, draft.status(), "status");
        scene.remember("submission", draft.text("id"));
        act(liaison, "submit", Map.of(), "SUBMITTED");
    }

    private void returned() {
        act(scene.as("office"), "return", Map.of("reason", "敷衍：没有写明宣讲安排"), "RETURNED");
    }

    private void corrected() {
        Caller liaison = scene.as("liaison-tianwen");
        Answer seen = liaison.get(path());
        Answer edited = liaison.put(
                path(),
                seen.etag(),
                Map.of("narrative", "街道党工委已研究部署，党政主要负责人定于2021年3月、5月各宣讲一次。", "figures", Map.of("lectures", 0)));
        unlessEqual(200, edited.status(), "status");
        act(liaison, "submit", Map.of(), "SUBMITTED");
    }

    private void accepted() {
        act(scene.as("office"), "accept", Map.of(), "ACCEPTED");
        scene.as("liaison-tianwen").eventually("/v1/commitments/" + scene.recall("first report"), commitment -> {
            unlessEqual("FULFILLED", commitment.text("state"), "state of the commitment");
            unlessEqual("ON_TIME", commitment.text("timeliness"), "timeliness");
        });
    }

    private void othersOverdue() {
        String path =
                "/v1/commitments?limit=100&kind=PROGRESS_REPORT&timeliness=OVERDUE&campaignId=%s&organizationId=%s"
                        .formatted(scene.recall("campaign"), Scene.organization(District.LATE_TOWN));
        scene.as("office").eventually(path, answer -> unless(answer.items().size() == 1, "none is overdue"));
    }

    private void act(Caller caller, String action, Map<String, ?> body, String state) {
        Answer answer =
                caller.postOnVersion(path() + "/" + action, caller.get(path()).etag(), body);
        unless(answer.status() < 300, "%s was refused: %s", action, answer.json());
        unlessEqual(state, caller.get(path()).text("state"), "state of the submission");
    }

    private String path() {
        return "/v1/submissions/" + scene.recall("submission");
    }
}
