package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import java.util.List;
import java.util.Map;

/// Who blew the whistle is sealed. Two custodians open it together, and whoever looks is on record.
final class CustodianChapter {
    private static final String CHAPTER = "3 · A whistleblower's identity";
    private static final Map<String, ?> REASON = Map.of("reason", "公安机关调取，来函〔2026〕12号");

    private final Scene scene;
    private final HazardDesk desk;
    private final Casebook casebook;

    CustodianChapter(Scene scene, HazardDesk desk, Casebook casebook) {
        this.scene = scene;
        this.desk = desk;
        this.casebook = casebook;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "Whoever handles the report learns no name", this::unknownToStaff),
                new Step(CHAPTER, "A custodian asks for the name; alone he gets none", this::aloneRefused),
                new Step(CHAPTER, "Another custodian agrees; the first looks, and the look is counted", this::looked),
                new Step(CHAPTER, "The opening is ended; nobody looks any more", this::ended));
    }

    private void unknownToStaff() {
        String seen = scene.as("handler").get(entry().path()).json().toString();
        unless(!seen.contains(Told.NAME), "the handler reads the name: %s", seen);
        unless(!seen.contains(Told.PHONE), "the handler reads the number: %s", seen);
        unlessEqual(
                403,
                scene.as("dispatcher")
                        .post(entry().path() + "/unsealings", REASON)
                        .status(),
                "status of the dispatcher's request");
    }

    private void aloneRefused() {
        Answer asked = scene.as("custodian-1").post(entry().path() + "/unsealings", REASON);
        unlessEqual(201, asked.status(), "status of the request");
        scene.remember("unsealing", asked.text("id"));
        HazardDesk.refused("same-person", desk.actOn("custodian-1", path(), "approve", Map.of()));
        HazardDesk.refused("state-conflict", scene.as("custodian-1").post(path() + "/look", REASON));
    }

    private void looked() {
        HazardDesk.done(desk.actOn("custodian-2", path(), "approve", Map.of()));
        unlessEqual(403, scene.as("custodian-2").post(path() + "/look", REASON).status(), "status of the other's look");
        Answer identity = HazardDesk.done(scene.as("custodian-1").post(path() + "/look", REASON));
        unlessEqual(Told.NAME, identity.text("name"), "name");
        unlessEqual(Told.PHONE, identity.text("phone"), "phone");
        unlessEqual(1L, scene.as("custodian-2").get(path()).number("looks"), "looks on record");
    }

    private void ended() {
        HazardDesk.done(desk.actOn("custodian-2", path(), "end", Map.of()));
        HazardDesk.refused("state-conflict", scene.as("custodian-1").post(path() + "/look", REASON));
    }

    private String path() {
        return "/v1/unsealings/" + scene.recall("unsealing");
    }

    private Casebook.Entry entry() {
        return casebook.first("WHISTLEBLOWER", Ending.FIXED);
    }
}
