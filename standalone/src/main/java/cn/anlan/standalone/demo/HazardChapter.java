package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import cn.anlan.standalone.client.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// A citizen snaps a hazard while Kafka is down. Nobody notices: every request is answered, and when Kafka is back
/// everything arrives. The hazard is verified, rectified, reinspected, closed, told and rated.
final class HazardChapter {
    private static final String CHAPTER = "6 · A citizen snaps a hazard; Kafka stops and comes back";

    private final Scene scene;
    private final HazardDesk desk;

    HazardChapter(Scene scene) {
        this.scene = scene;
        this.desk = new HazardDesk(scene);
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "Kafka is stopped", () -> scene.suite().stopKafka()),
                new Step(CHAPTER, "A citizen without account reports and gets a receipt", this::reported),
                new Step(CHAPTER, "And sends a photo that tells where it was taken", this::photographed),
                new Step(CHAPTER, "The photo that is served no longer tells", this::servedWithoutPlace),
                new Step(CHAPTER, "A wrong secret opens nothing", this::wrongSecretRefused),
                new Step(CHAPTER, "The dispatcher accepts the report", () -> act("dispatcher", "accept", Map.of())),
                new Step(CHAPTER, "And transfers it to the emergency bureau", this::transferred),
                new Step(CHAPTER, "The bureau verifies it as real", this::verified),
                new Step(CHAPTER, "Kafka is started again", () -> scene.suite().startKafka()),
                new Step(CHAPTER, "The report has become a finding", this::becameFinding),
                new Step(CHAPTER, "The enterprise plans, photographs before and after, and rectifies", this::rectified),
                new Step(CHAPTER, "The citizen sees that it is being rectified", () -> publicState("RECTIFYING")),
                new Step(CHAPTER, "The inspector reinspects and closes the finding", this::closed),
                new Step(CHAPTER, "The citizen sees that it was checked", () -> publicState("REINSPECTED")),
                new Step(CHAPTER, "The dispatcher tells the citizen the result", this::told),
                new Step(CHAPTER, "Nobody objects until 2021-03-18", () -> scene.itIs("2021-03-18T09:00")),
                new Step(CHAPTER, "The citizen sees that it is closed", () -> publicState("CLOSED")),
                new Step(CHAPTER, "And rates the handling, once", this::rated));
    }

    private void reported() {
        Answer receipt = scene.citizen()
                .post(
                        "/public/v1/hazard-reports",
                        Map.of(
                                "category", "FIRE",
                                "description", "厂区仓库消防通道被货物堵死，多日无人清理。",
                                "divisionCode", District.TOWN,
                                "address", "辖区工业园仓库区",
                                "location", Map.of("latitude", 29.5236, "longitude", 106.6031, "datum", "gcj02")));
        unlessEqual(201, receipt.status(), "status");
        scene.remember("tracking number", receipt.text("trackingNumber"));
        scene.remember("secret", receipt.text("secret"));
    }

    private void photographed() {
        byte[] photo = GeotaggedPhoto.of("fire lane blocked", 29.5236, 106.6031);
        unless(GeotaggedPhoto.tellsPlace(photo), "the photo made for the story has no place");
        Answer stored = reporter().postBytes(publicPath() + "/photos", "image/jpeg", photo);
        unlessEqual(201, stored.status(), "status");
        scene.remember("photo", stored.text("id"));
    }

    private void servedWithoutPlace() {
        Answer served = reporter().get(publicPath() + "/photos/" + scene.recall("photo"));
        unlessEqual(200, served.status(), "status");
        unless(served.bytes().length > 1000, "the photo has only %d bytes", served.bytes().length);
        unless(!GeotaggedPhoto.tellsPlace(served.bytes()), "the served photo still tells where it was taken");
    }

    private void wrongSecretRefused() {
        Answer refused =
                scene.citizen().with("Receipt-Secret", "0000000000000000").get(publicPath());
        unlessEqual(404, refused.status(), "status");
    }

    private void transferred() {
        act(
                "dispatcher",
                "transfer",
                Map.of(
                        "organizationId",
                        Scene.organization(District.EMERGENCY_BUREAU).toString()));
    }

    private void verified() {
        act(
                "handler",
                "verify",
                Map.of(
                        "outcome", "SUBSTANTIATED",
                        "grade", "GENERAL",
                        "responsibleOrganizationId",
                                Scene.organization(District.ENTERPRISE).toString(),
                        "summary", "仓库消防通道堵塞",
                        "deadline", "2021-03-20"));
    }

    private void becameFinding() {
        scene.remember("hazard finding", desk.findingOf(scene.recall("hazard")));
    }

    private void rectified() {
        desk.rectify(
                scene.recall("hazard finding"),
                Map.of(
                        "person", "仓储部经理",
                        "measures", "清空通道，划线，每班巡查",
                        "fundsCents", 300_000,
                        "deadline", "2021-03-18",
                        "emergencyPlan", "清理前安排专人值守"),
                "通道已清空并划线。");
    }

    private void closed() {
        desk.actOnFinding(
                "inspector",
                scene.recall("hazard finding"),
                "reinspect",
                Map.of("outcome", "PASSED", "remark", "现场复查，通道畅通"));
        unlessEqual("CLOSED", scene.as("inspector").get(findingPath()).text("state"), "state of the finding");
    }

    private void told() {
        act("dispatcher", "tell-result", Map.of("text", "消防通道已清空并划线，复查合格。"));
        Answer seen = reporter().get(publicPath());
        unlessEqual("RESULT_TOLD", seen.text("state"), "public state");
        unlessEqual("FIXED", seen.text("outcome"), "outcome");
        unlessEqual("2021-03-17", seen.json().path("outlook").path("lastDay").asText(), "last day for an objection");
    }

    private void publicState(String state) {
        reporter().eventually(publicPath(), answer -> unlessEqual(state, answer.text("state"), "public state"));
    }

    private void rated() {
        Answer rated = reporter().post(publicPath() + "/rating", Map.of("rating", "SATISFIED"));
        unless(rated.status() < 300, "rating was refused: %s", rated.json());
        Answer again = reporter().post(publicPath() + "/rating", Map.of("rating", "DISSATISFIED"));
        unlessEqual(409, again.status(), "status of a second rating");
    }

    private void act(String account, String action, Map<String, ?> body) {
        Caller caller = scene.as(account);
        String path = staffPath(caller);
        Answer answer =
                caller.postOnVersion(path + "/" + action, caller.get(path).etag(), body);
        unless(answer.status() < 300, "%s was refused: %s", action, answer.json());
    }

    private String staffPath(Caller caller) {
        String number = scene.recall("tracking number");
        Answer list = caller.get("/v1/hazard-reports?limit=100");
        JsonNode report = list.items().stream()
                .filter(item -> item.path("trackingNumber").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new Unexpected("the report is not in the list: " + list.json()));
        scene.remember("hazard", report.path("id").asText());
        return "/v1/hazard-reports/" + report.path("id").asText();
    }

    private Caller reporter() {
        return scene.citizen().with("Receipt-Secret", scene.recall("secret"));
    }

    private String publicPath() {
        return "/public/v1/hazard-reports/" + scene.recall("tracking number");
    }

    private String findingPath() {
        return "/v1/findings/" + scene.recall("hazard finding");
    }
}
