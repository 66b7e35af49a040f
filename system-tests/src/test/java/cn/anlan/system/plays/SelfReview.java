package cn.anlan.system.plays;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A unit's review of itself against a checklist.
final class SelfReview {

    private final Stage stage;
    private final Account reviewer;
    private final String id;
    private final List<String> checkPoints = new ArrayList<>();

    private SelfReview(Stage stage, Account reviewer, String id) {
        this.stage = stage;
        this.reviewer = reviewer;
        this.id = id;
    }

    static SelfReview startedBy(Stage stage, Account reviewer, PlayedCampaign campaign, String checklist) {
        Answer started = Told.of(
                201,
                stage.as(reviewer)
                        .post(
                                "/v1/self-reviews",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", reviewer.unit().id(),
                                        "checklistKey", checklist)));
        SelfReview review = new SelfReview(stage, reviewer, started.text("id"));
        for (JsonNode item :
                stage.as(reviewer).get("/v1/checklists/" + checklist).list("items")) {
            review.checkPoints.addAll(Told.texts(item.path("checkPoints"), "id"));
        }
        return review;
    }

    List<String> checkPoints() {
        return checkPoints;
    }

    void conformsEverywhere() {
        checkPoints.forEach(point -> answers(point, Map.of("result", "CONFORMING", "practice", "制度健全，记录完整。")));
    }

    void answers(String checkPoint, Map<String, ?> answer) {
        Caller caller = stage.as(reviewer);
        Told.of(
                200,
                caller.put(path() + "/answers/" + checkPoint, caller.get(path()).etag(), answer));
    }

    void submit() {
        Told.of(200, step(reviewer, "submit", Map.of()));
    }

    void returnedBy(Account inspector, String reason) {
        Told.of(200, step(inspector, "return", Map.of("reason", reason)));
    }

    void acceptedBy(Account inspector) {
        Told.of(200, step(inspector, "accept", Map.of()));
    }

    Answer seenBy(Account account) {
        return Told.of(200, stage.as(account).get(path()));
    }

    Finding onlyFinding() {
        List<JsonNode> findings = Told.all(stage.as(reviewer), "/v1/findings?sourceType=SELF_REVIEW&sourceId=" + id);
        Told.equal(1, findings.size(), seenBy(reviewer));
        return new Finding(stage, findings.getFirst().path("id").asText());
    }

    private Answer step(Account account, String step, Map<String, ?> body) {
        Caller caller = stage.as(account);
        return caller.postOnVersion(path() + "/" + step, caller.get(path()).etag(), body);
    }

    private String path() {
        return "/v1/self-reviews/" + id;
    }
}
