package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The committee office creates the campaign from the bundled template and publishes it; every unit learns what it
/// owes.
final class LaunchChapter {
    private static final String CHAPTER = "2 · The campaign 领导干部讲安全";

    private final Scene scene;

    LaunchChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The template is bundled, in two languages", this::templateIsBundled),
                new Step(CHAPTER, "The office drafts the campaign 南安生办〔2020〕14号", this::drafted),
                new Step(CHAPTER, "The office publishes it", this::published),
                new Step(CHAPTER, "Every unit of the district is enrolled", this::everyUnitEnrolled),
                new Step(CHAPTER, "A unit owes two lectures each half-year, counted apart", this::lecturesOwed),
                new Step(CHAPTER, "And reports by 12-30, then by 06-15 and 12-15", this::reportsOwed));
    }

    private void templateIsBundled() {
        Answer template = scene.as("office").get("/v1/campaign-templates/leaders-talk-safety");
        unlessEqual(200, template.status(), "status");
    }

    private void drafted() {
        Answer campaign = scene.as("office")
                .post(
                        "/v1/campaigns",
                        Map.of(
                                "templateKey", "leaders-talk-safety",
                                "organizationId",
                                        Scene.organization(District.CODE).toString(),
                                "startsOn", "2020-12-23",
                                "documentNumber", "南安生办[2020]14号"));
        unlessEqual(201, campaign.status(), "status");
        unlessEqual("南安生办〔2020〕14号", campaign.text("documentNumber"), "document number, normalised");
        scene.remember("campaign", campaign.text("id"));
    }

    private void published() {
        String path = "/v1/campaigns/" + scene.recall("campaign");
        Caller office = scene.as("office");
        Answer published =
                office.postOnVersion(path + "/publish", office.get(path).etag(), Map.of());
        unless(published.status() < 300, "publishing was refused: %s", published.json());
    }

    private void everyUnitEnrolled() {
        String path = "/v1/campaigns/" + scene.recall("campaign") + "/enrolments?limit=100";
        Answer enrolments = scene.as("office")
                .eventually(
                        path,
                        answer -> unless(
                                answer.items().size() >= 75,
                                "only %d units are enrolled",
                                answer.items().size()));
        scene.remember("enrolled", String.valueOf(enrolments.items().size()));
    }

    private void lecturesOwed() {
        Answer owed = scene.as("liaison-tianwen")
                .eventually(
                        commitments("ACTIVITY_QUOTA"),
                        answer -> unlessEqual(
                                "[2021-06-30 ADMINISTRATIVE_HEAD, 2021-06-30 PARTY_HEAD, 2021-12-31 ADMINISTRATIVE_HEAD, 2021-12-31 PARTY_HEAD]",
                                periodsUntil2021(answer).toString(),
                                "lectures owed until the end of 2021"));
        unless(owed.items().stream().allMatch(c -> c.path("quantityDue").asInt() == 1), "each is one lecture");
    }

    private void reportsOwed() {
        Answer owed = scene.as("liaison-tianwen")
                .eventually(
                        commitments("PROGRESS_REPORT"),
                        answer -> unless(
                                dueDates(answer).containsAll(List.of("2020-12-30", "2021-06-15", "2021-12-15")),
                                "reports are due %s",
                                dueDates(answer)));
        String first = owed.items().stream()
                .filter(c -> dueDate(c).equals("2020-12-30"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        scene.remember("first report", first);
    }

    private String commitments(String kind) {
        return "/v1/commitments?limit=100&kind=%s&campaignId=%s&organizationId=%s"
                .formatted(kind, scene.recall("campaign"), Scene.organization(District.TOWN));
    }

    private static TreeSet<String> periodsUntil2021(Answer answer) {
        TreeSet<String> periods = new TreeSet<>();
        for (JsonNode commitment : answer.items()) {
            String end = commitment.path("periodEnd").asText();
            if (end.compareTo("2022") < 0) {
                periods.add(end + " " + commitment.path("counterKey").asText());
            }
        }
        return periods;
    }

    private static List<String> dueDates(Answer answer) {
        return answer.items().stream().map(LaunchChapter::dueDate).sorted().toList();
    }

    /// The day by whose end something is due, as people say it: 24:00 of a day is written as 00:00 of the next.
    private static String dueDate(JsonNode commitment) {
        OffsetDateTime dueAt = OffsetDateTime.parse(commitment.path("dueAt").asText());
        return dueAt.minusNanos(1).toLocalDate().toString();
    }
}
