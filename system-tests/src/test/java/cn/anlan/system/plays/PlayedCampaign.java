package cn.anlan.system.plays;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A campaign in the hands of the office that runs it.
final class PlayedCampaign {

    private static final List<String> CONTENT = List.of(
            "title", "theme", "issuer", "documentNumber", "startsOn", "endsOn", "goals", "phases", "requirements");

    private final Stage stage;
    private final Account officer;
    private final String id;

    /// The keys of its requirements by their ids, also of those that an amendment took away.
    private final Map<String, String> keys = new HashMap<>();

    private PlayedCampaign(Stage stage, Account officer, Answer draft) {
        this.stage = stage;
        this.officer = officer;
        this.id = draft.text("id");
        learnKeys(draft);
    }

    static PlayedCampaign draft(Stage stage, Account officer, Map<String, ?> request) {
        return new PlayedCampaign(stage, officer, Told.of(201, stage.as(officer).post("/v1/campaigns", request)));
    }

    /// The plan by which another body carries this campaign out.
    PlayedCampaign derivedBy(Account other, Map<String, ?> request) {
        return new PlayedCampaign(stage, other, Told.of(201, stage.as(other).post(path() + "/derive", request)));
    }

    String id() {
        return id;
    }

    String path() {
        return "/v1/campaigns/" + id;
    }

    Caller office() {
        return stage.as(officer);
    }

    Answer read() {
        return Told.of(200, office().get(path()));
    }

    String keyOf(String requirementId) {
        return keys.getOrDefault(requirementId, requirementId);
    }

    String requirementId(String key) {
        return requirement(read().json(), key).path("id").asText();
    }

    /// Whom it reaches and when each of its requirements comes due, as a preview tells.
    Answer preview() {
        return Told.of(200, office().get(path() + "/preview"));
    }

    /// Writes the draft anew.
    void revise(Consumer<ObjectNode> change) {
        learnKeys(Told.of(200, proposeRevision(change)));
    }

    Answer proposeRevision(Consumer<ObjectNode> change) {
        Answer seen = read();
        return office().put(path(), seen.etag(), content(seen, change));
    }

    void publish() {
        Told.of(200, step("publish", Map.of()));
    }

    void amend(String reason, Consumer<ObjectNode> change) {
        Told.of(201, proposeAmendment(reason, change));
        learnKeys(read());
    }

    Answer proposeAmendment(String reason, Consumer<ObjectNode> change) {
        return step("amendments", Map.of("reason", reason, "content", content(read(), change)));
    }

    void adoptAmendmentAbove() {
        Told.of(200, step("adopt", Map.of()));
        learnKeys(read());
    }

    void conclude(String reason) {
        Told.of(200, step("conclude", Map.of("reason", reason)));
    }

    void archive() {
        Told.of(200, step("archive", Map.of()));
    }

    Answer step(String step, Map<String, ?> body) {
        return office().postOnVersion(path() + "/" + step, read().etag(), body);
    }

    void shouldBecome(String status) {
        Told.eventually(this::read, campaign -> Told.equal(status, campaign.text("status"), campaign));
    }

    /// A requirement within the campaign's content.
    static ObjectNode requirement(JsonNode content, String key) {
        return Told.list(content.path("requirements")).stream()
                .filter(requirement -> requirement.path("key").asText().equals(key))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the campaign has no requirement " + key));
    }

    /// The due days of a previewed requirement.
    static List<String> previewedDays(Answer preview, String key) {
        return Told.texts(requirement(preview.json(), key).path("dueDates"), "day");
    }

    /// How many units a previewed requirement reaches.
    static int previewedReach(Answer preview, String key) {
        return requirement(preview.json(), key).path("reached").asInt();
    }

    private static Map<String, Object> content(Answer seen, Consumer<ObjectNode> change) {
        ObjectNode copy = seen.json().deepCopy();
        change.accept(copy);
        Map<String, Object> content = new HashMap<>();
        CONTENT.forEach(field -> content.put(field, copy.path(field)));
        assertThat(content).containsKeys("title", "requirements");
        return content;
    }

    private void learnKeys(Answer campaign) {
        campaign.list("requirements")
                .forEach(requirement -> keys.put(
                        requirement.path("id").asText(), requirement.path("key").asText()));
    }
}
