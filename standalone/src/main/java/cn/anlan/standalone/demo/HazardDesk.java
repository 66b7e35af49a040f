package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import cn.anlan.standalone.client.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// What reporters and staff do with one hazard report at a time.
final class HazardDesk {
    private final Scene scene;

    HazardDesk(Scene scene) {
        this.scene = scene;
    }

    /// What a reporter holds.
    record Receipt(String trackingNumber, String secret) {
        String path() {
            return "/public/v1/hazard-reports/" + trackingNumber;
        }
    }

    Receipt report(Caller caller, String path, Map<String, ?> report) {
        Answer receipt = caller.post(path, report);
        unlessEqual(201, receipt.status(), "status of the report");
        return new Receipt(receipt.text("trackingNumber"), receipt.text("secret"));
    }

    Caller holderOf(Receipt receipt) {
        return scene.citizen().with("Receipt-Secret", receipt.secret());
    }

    /// The reporter writes, or does something that needs no words.
    void writes(Receipt receipt, String what, Map<String, ?> body) {
        Answer answer = holderOf(receipt).post(receipt.path() + "/" + what, body);
        unless(answer.status() < 300, "%s was refused: %s", what, answer.json());
    }

    /// The reporter sends a picture.
    ///
    /// @return its id
    String photographs(Receipt receipt) {
        Answer stored = holderOf(receipt)
                .postBytes(receipt.path() + "/photos", "image/jpeg", GeotaggedPhoto.of("hazard", 29.5236, 106.6031));
        unlessEqual(201, stored.status(), "status of the photo");
        return stored.text("id");
    }

    /// Waits until the reporter reads that his report stands there.
    void awaitState(Receipt receipt, String state) {
        holderOf(receipt)
                .eventually(
                        receipt.path(),
                        seen -> unlessEqual(state, seen.text("state"), "public state of " + receipt.trackingNumber()));
    }

    /// The report's id, as staff find it among the latest.
    String find(String account, Receipt receipt) {
        Answer list = scene.as(account).get("/v1/hazard-reports?limit=100");
        for (JsonNode report : list.items()) {
            if (report.path("trackingNumber").asText().equals(receipt.trackingNumber())) {
                return report.path("id").asText();
            }
        }
        throw new Unexpected("the report is not in the list: " + list.json());
    }

    void act(String account, String report, String action, Map<String, ?> body) {
        done(actOn(account, "/v1/hazard-reports/" + report, action, body));
    }

    void act(String account, String report, String action) {
        act(account, report, action, Map.of());
    }

    /// The report is found to be true, and is the enterprise's to rectify.
    void substantiate(String account, String report, String summary) {
        Map<String, Object> verification = new HashMap<>();
        verification.put("outcome", "SUBSTANTIATED");
        verification.put("grade", "GENERAL");
        verification.put(
                "responsibleOrganizationId",
                Scene.organization(District.ENTERPRISE).toString());
        verification.put("summary", summary);
        act(account, report, "verify", verification);
    }

    void refute(String account, String report, String summary) {
        act(account, report, "verify", Map.of("outcome", "UNSUBSTANTIATED", "summary", summary));
    }

    /// The finding that the report has become.
    String findingOf(String report) {
        return scene.as("enterprise")
                .eventually(
                        "/v1/findings?sourceType=HAZARD_REPORT&sourceId=" + report,
                        answer -> unlessEqual(1, answer.items().size(), "findings of the report"))
                .items()
                .getFirst()
                .path("id")
                .asText();
    }

    /// The enterprise plans, photographs before and after, and rectifies.
    void rectify(String finding, Map<String, ?> plan, String description) {
        Caller enterprise = scene.as("enterprise");
        actOnFinding("enterprise", finding, "plan", plan);
        for (String stage : new String[] {"BEFORE", "AFTER"}) {
            Answer stored = enterprise.postBytes(
                    "/v1/findings/" + finding + "/photos?stage=" + stage,
                    "image/jpeg",
                    GeotaggedPhoto.of(stage, 29.5236, 106.6031));
            unlessEqual(201, stored.status(), "status of the photo " + stage);
        }
        actOnFinding("enterprise", finding, "rectify", Map.of("description", description));
    }

    void actOnFinding(String account, String finding, String action, Map<String, ?> body) {
        done(actOn(account, "/v1/findings/" + finding, action, body));
    }

    /// A step on the version of a resource that the account has just seen, whatever comes of it. A finding that is
    /// opened changes its report a moment later; who acted on what he saw before looks again.
    Answer actOn(String account, String path, String action, Map<String, ?> body) {
        Caller caller = scene.as(account);
        Answer answer;
        do {
            answer = caller.postOnVersion(path + "/" + action, caller.get(path).etag(), body);
        } while (answer.status() == 412);
        return answer;
    }

    static Answer done(Answer answer) {
        unless(answer.status() < 300, "a step was refused: %s", answer.json());
        return answer;
    }

    static void refused(String code, Answer answer) {
        unlessEqual(code, answer.json().path("code").asText(), "code of the refusal");
    }
}
