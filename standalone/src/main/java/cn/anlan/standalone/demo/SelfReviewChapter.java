package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An enterprise holds itself against the checklist of its primary responsibility; the problem it finds is rectified
/// with the five assurances and closed by somebody else.
final class SelfReviewChapter {
    private static final String CHAPTER = "5 · An enterprise's self-review";
    private static final String CHECKLIST = "responsibility-2023-e";
    private static final String PROBLEM_POINT = "E5c";

    private final Scene scene;

    SelfReviewChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The enterprise opens the tier-E checklist", this::opened),
                new Step(CHAPTER, "It answers every check point; one is not conforming", this::answered),
                new Step(CHAPTER, "It submits; the problem becomes a finding", this::submitted),
                new Step(CHAPTER, "The finding gets its five assurances", this::planned),
                new Step(CHAPTER, "The enterprise rectifies it", this::rectified),
                new Step(CHAPTER, "Who rectified cannot close", this::closedByOwnHandRefused),
                new Step(CHAPTER, "The emergency bureau's inspector closes it", this::closed));
    }

    private void opened() {
        Answer review = scene.as("enterprise")
                .post(
                        "/v1/self-reviews",
                        Map.of(
                                "organizationId",
                                Scene.organization(District.ENTERPRISE).toString(),
                                "checklistKey",
                                CHECKLIST));
        unlessEqual(201, review.status(), "status");
        scene.remember("review", review.text("id"));
    }

    private void answered() {
        Caller enterprise = scene.as("enterprise");
        List<String> points = checkPoints(enterprise.get("/v1/checklists/" + CHECKLIST));
        unlessEqual(20, points.size(), "check points");
        for (String point : points) {
            Map<String, ?> answer = point.equals(PROBLEM_POINT)
                    ? Map.of(
                            "result", "NOT_CONFORMING",
                            "practice", "应急预案已备案。",
                            "problem", "上半年未组织应急演练",
                            "rootCause", "演练计划未落实到人",
                            "measure", "补做综合演练并评估",
                            "owner", "安全总监",
                            "deadline", "2021-04-10")
                    : Map.of("result", "CONFORMING", "practice", "制度健全，记录完整。");
            Answer saved = enterprise.put(
                    reviewPath() + "/answers/" + point,
                    enterprise.get(reviewPath()).etag(),
                    answer);
            unless(saved.status() < 300, "the answer to %s was refused: %s", point, saved.json());
        }
    }

    private void submitted() {
        Caller enterprise = scene.as("enterprise");
        Answer submitted = enterprise.postOnVersion(
                reviewPath() + "/submit", enterprise.get(reviewPath()).etag(), Map.of());
        unless(submitted.status() < 300, "submitting was refused: %s", submitted.json());
        Answer findings = enterprise.get("/v1/findings?sourceType=SELF_REVIEW&sourceId=" + scene.recall("review"));
        unlessEqual(1, findings.items().size(), "findings of the review");
        scene.remember("finding", findings.items().getFirst().path("id").asText());
    }

    private void planned() {
        act(
                "enterprise",
                "plan",
                Map.of(
                        "person", "安全总监",
                        "measures", "4月10日前组织综合演练，邀请属地街道观摩",
                        "fundsCents", 2_000_000,
                        "deadline", "2021-04-10",
                        "emergencyPlan", "演练期间停产，医疗和消防力量现场待命"),
                "PLANNED");
    }

    private void rectified() {
        act("enterprise", "rectify", Map.of("description", "演练已完成，评估报告已归档。"), "RECTIFIED");
    }

    private void closedByOwnHandRefused() {
        Caller enterprise = scene.as("enterprise");
        Answer refused = enterprise.postOnVersion(
                findingPath() + "/reinspect",
                enterprise.get(findingPath()).etag(),
                Map.of("outcome", "PASSED", "remark", "自己确认"));
        unless(refused.status() == 403 || refused.status() == 409, "closing by one's own hand: %d", refused.status());
    }

    private void closed() {
        act("inspector", "reinspect", Map.of("outcome", "PASSED", "remark", "现场核对演练记录，属实"), "CLOSED");
    }

    private void act(String account, String action, Map<String, ?> body, String state) {
        Caller caller = scene.as(account);
        Answer answer = caller.postOnVersion(
                findingPath() + "/" + action, caller.get(findingPath()).etag(), body);
        unless(answer.status() < 300, "%s was refused: %s", action, answer.json());
        unlessEqual(state, caller.get(findingPath()).text("state"), "state of the finding");
    }

    private String reviewPath() {
        return "/v1/self-reviews/" + scene.recall("review");
    }

    private String findingPath() {
        return "/v1/findings/" + scene.recall("finding");
    }

    private static List<String> checkPoints(Answer checklist) {
        List<String> points = new ArrayList<>();
        for (JsonNode item : checklist.list("items")) {
            item.path("checkPoints")
                    .forEach(point -> points.add(point.path("id").asText()));
        }
        return points;
    }
}
