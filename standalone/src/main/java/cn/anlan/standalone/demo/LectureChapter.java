package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Unexpected;
import java.util.List;
import java.util.Map;

/// The party head lectures. The administrative head's counter stays open: one does not make up for the other.
final class LectureChapter {
    private static final String CHAPTER = "4 · Lectures";

    private final Scene scene;

    LectureChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The day is 2021-03-10", () -> scene.itIs("2021-03-10T15:00")),
                new Step(CHAPTER, "The party head of 天文街道 lectures at a key enterprise", () -> lecture("2021-03-09")),
                new Step(CHAPTER, "That counter is fulfilled", () -> counter("PARTY_HEAD", "FULFILLED", 1)),
                new Step(CHAPTER, "He lectures once more", () -> lecture("2021-03-10")),
                new Step(
                        CHAPTER,
                        "The administrative head's counter is still open",
                        () -> counter("ADMINISTRATIVE_HEAD", "OPEN", 0)));
    }

    private void lecture(String day) {
        Answer recorded = scene.as("liaison-tianwen")
                .post(
                        "/v1/activity-records",
                        Map.ofEntries(
                                Map.entry("campaignId", scene.recall("campaign")),
                                Map.entry(
                                        "organizationId",
                                        Scene.organization(District.TOWN).toString()),
                                Map.entry("activityKind", "LECTURE"),
                                Map.entry("heldOn", day),
                                Map.entry("counterKey", "PARTY_HEAD"),
                                Map.entry("lecturerPost", "街道党工委书记"),
                                Map.entry("place", "辖区重点企业会议室"),
                                Map.entry("audienceKind", "KEY_ENTERPRISE"),
                                Map.entry("participants", 46),
                                Map.entry("topics", List.of("LAWS_AND_DUTIES", "ACCIDENT_CASES")),
                                Map.entry("channel", "ON_SITE"),
                                Map.entry("narrative", "结合近期事故案例讲解企业主体责任。")));
        unlessEqual(201, recorded.status(), "status");
    }

    private void counter(String post, String state, int done) {
        String path = "/v1/commitments?limit=100&kind=ACTIVITY_QUOTA&campaignId=%s&organizationId=%s"
                .formatted(scene.recall("campaign"), Scene.organization(District.TOWN));
        scene.as("liaison-tianwen").eventually(path, answer -> {
            var counter = answer.items().stream()
                    .filter(c -> c.path("counterKey").asText().equals(post)
                            && c.path("periodEnd").asText().equals("2021-06-30"))
                    .findFirst()
                    .orElseThrow(() -> new Unexpected("there is no counter for " + post));
            unlessEqual(state, counter.path("state").asText(), "state of the counter of " + post);
            if (done == 0) {
                unlessEqual(0, counter.path("quantityDone").asInt(), "lectures of " + post);
            }
        });
    }
}
