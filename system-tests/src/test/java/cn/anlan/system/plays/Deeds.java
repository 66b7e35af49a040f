package cn.anlan.system.plays;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What units do for a campaign, as their people tell it to the suite.
final class Deeds {

    private final Stage stage;
    private final PlayedCampaign campaign;

    Deeds(Stage stage, PlayedCampaign campaign) {
        this.stage = stage;
        this.campaign = campaign;
    }

    /// The office enters what units told it on paper: each of them held the activity on that day.
    void held(Collection<Unit> units, String activityKind, String day) {
        units.forEach(unit -> held(campaign.office(), unit, activityKind, day, Map.of()));
    }

    Answer held(Account account, String activityKind, String day, Map<String, ?> more) {
        return held(stage.as(account), account.unit(), activityKind, day, more);
    }

    Answer held(Caller caller, Unit unit, String activityKind, String day, Map<String, ?> more) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "campaignId",
                campaign.id(),
                "organizationId",
                unit.id(),
                "activityKind",
                activityKind,
                "heldOn",
                day,
                "place",
                unit.name() + "会议室",
                "participants",
                30));
        record.putAll(more);
        return Told.of(201, caller.post("/v1/activity-records", record));
    }

    /// The office above takes a step with a record that it has read.
    Answer judged(Caller office, String recordId, String step, Map<String, ?> body) {
        String path = "/v1/activity-records/" + recordId;
        return Told.of(
                200, office.postOnVersion(path + "/" + step, office.get(path).etag(), body));
    }

    /// A unit reports what it owes by that day.
    Answer reports(Account account, String requirement, String day, Map<String, ?> content) {
        Caller liaison = stage.as(account);
        Map<String, Object> draft = new HashMap<>(content);
        draft.put(
                "commitmentId",
                duty(account.unit(), requirement, day).path("id").asText());
        Answer report = Told.of(201, liaison.post("/v1/submissions", draft));
        return submits(account, report.text("id"));
    }

    Answer submits(Account account, String submissionId) {
        Caller liaison = stage.as(account);
        String path = "/v1/submissions/" + submissionId;
        Told.of(200, liaison.postOnVersion(path + "/submit", liaison.get(path).etag(), Map.of()));
        return Told.of(200, liaison.get(path));
    }

    /// The office that receives a report takes a step with it.
    void received(Caller office, String submissionId, String step, Map<String, ?> body) {
        String path = "/v1/submissions/" + submissionId;
        Told.of(200, office.postOnVersion(path + "/" + step, office.get(path).etag(), body));
    }

    /// What a unit owes to a requirement by a day, once the ledger has heard of it.
    JsonNode duty(Unit unit, String what, String day) {
        List<JsonNode> found = Told.eventually(
                () -> duties(unit, what, day),
                duties -> assertThat(duties)
                        .as("%s owes %s by %s", unit, what, day)
                        .hasSize(1));
        return found.getFirst();
    }

    /// What a unit owes comes to stand so.
    void dutyShouldBecome(String state, Unit unit, String what, String day) {
        Told.eventually(
                () -> duty(unit, what, day).path("state").asText(),
                stands -> assertThat(stands)
                        .as("%s owes %s by %s", unit, what, day)
                        .isEqualTo(state));
    }

    private List<JsonNode> duties(Unit unit, String what, String day) {
        return Told.all(
                        campaign.office(),
                        "/v1/commitments?campaignId=%s&organizationId=%s".formatted(campaign.id(), unit.id()))
                .stream()
                .filter(line -> Duties.whatOf(line, campaign).equals(what))
                .filter(line -> Duties.dayOf(line.path("dueAt").asText()).equals(day))
                .filter(line -> !line.path("state").asText().equals("CANCELLED"))
                .toList();
    }

    /// Somebody asks that a unit be released from one duty.
    Answer asksForRelease(Account asking, Unit unit, String what, String day, String reason) {
        String commitment = duty(unit, what, day).path("id").asText();
        return Told.of(201, stage.as(asking).post("/v1/waivers", Map.of("commitmentId", commitment, "reason", reason)));
    }

    /// Another person releases it.
    void released(Account granting, Answer asked) {
        Told.of(
                200,
                stage.as(granting).postOnVersion("/v1/waivers/" + asked.text("id") + "/grant", asked.etag(), Map.of()));
    }
}
