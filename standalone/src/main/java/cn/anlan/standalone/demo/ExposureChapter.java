package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import java.util.List;
import java.util.Map;

/// The public is warned of a hazard, with a picture in which nobody is known, until the warning is taken back.
final class ExposureChapter {
    private static final String CHAPTER = "5 · A warning to the public";
    private static final int DAYS_SHOWN = 30;

    private final Scene scene;
    private final HazardDesk desk;
    private final Casebook casebook;

    ExposureChapter(Scene scene, HazardDesk desk, Casebook casebook) {
        this.scene = scene;
        this.desk = desk;
        this.casebook = casebook;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "An officer proposes it, and may not redact it", this::proposed),
                new Step(CHAPTER, "Another hides what must not be seen, and may not publish it", this::redacted),
                new Step(CHAPTER, "The law's hand approves; everybody sees it", this::published),
                new Step(CHAPTER, "It is taken back, and gone at once", this::withdrawn));
    }

    private void proposed() {
        Casebook.Entry entry = casebook.first("PUBLIC", Ending.EXTENDED_AND_FIXED);
        String photo = entry.photo().orElseThrow();
        Answer proposed = scene.as("office")
                .post(
                        entry.path() + "/exposures",
                        Map.of("title", "某罐区刺激性气味", "text", "法兰密封失效，已责令停用并更换。", "photoIds", List.of(photo)));
        unlessEqual(201, proposed.status(), "status of the proposal");
        scene.remember("exposure", proposed.text("id"));
        scene.remember("exposed photo", photo);
        HazardDesk.refused("same-person", desk.actOn("office", path(), "redact", marks()));
    }

    private void redacted() {
        HazardDesk.done(desk.actOn("editor", path(), "redact", marks()));
        unlessEqual(
                403, desk.actOn("editor", path(), "publish", untilThen()).status(), "status of the editor's approval");
        unlessEqual(404, scene.citizen().get(publicPath()).status(), "status for the public");
    }

    private void published() {
        HazardDesk.done(desk.actOn("legal", path(), "publish", untilThen()));
        Answer shown = scene.citizen().get(publicPath());
        unlessEqual("某罐区刺激性气味", shown.text("title"), "title");
        Answer picture = scene.citizen().get(publicPath() + "/photos/" + scene.recall("exposed photo"));
        unlessEqual(200, picture.status(), "status of the picture");
        unless(!GeotaggedPhoto.tellsPlace(picture.bytes()), "the picture tells where it was taken");
    }

    private void withdrawn() {
        HazardDesk.done(desk.actOn("office", path(), "withdraw", Map.of("reason", "企业已整改")));
        unlessEqual(404, scene.citizen().get(publicPath()).status(), "status for the public");
    }

    private Map<String, ?> marks() {
        return Map.of(
                "photos",
                List.of(Map.of(
                        "photoId",
                        scene.recall("exposed photo"),
                        "regions",
                        List.of(Map.of("x", 60, "y", 300, "width", 520, "height", 40)))));
    }

    private Map<String, ?> untilThen() {
        return Map.of("lastDay", scene.now().toLocalDate().plusDays(DAYS_SHOWN).toString());
    }

    private String path() {
        return "/v1/exposures/" + scene.recall("exposure");
    }

    private String publicPath() {
        return "/public/v1/exposures/" + scene.recall("exposure");
    }
}
