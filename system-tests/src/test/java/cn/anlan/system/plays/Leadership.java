package cn.anlan.system.plays;

import cn.anlan.standalone.client.Answer;
import java.util.List;
import java.util.Map;

/// Who leads units, as their office keeps it, and who of them was trained.
final class Leadership {

    private final Stage stage;
    private final Account officer;
    private final String since;

    /// @param since the day from which posts are kept
    Leadership(Stage stage, Account officer, String since) {
        this.stage = stage;
        this.officer = officer;
        this.since = since;
    }

    /// A post that nobody holds.
    ///
    /// @return its id
    String vacantPost(Unit unit, String kind, String title) {
        return Told.of(
                        201,
                        stage.as(officer)
                                .post(
                                        "/v1/leadership-posts",
                                        Map.of(
                                                "organizationId", unit.id(),
                                                "kind", kind,
                                                "title", title,
                                                "openedOn", since)))
                .text("id");
    }

    /// A post, and who holds it.
    ///
    /// @return the person's id
    String holderOf(Unit unit, String kind, String title) {
        String path = "/v1/leadership-posts/" + vacantPost(unit, kind, title);
        Answer post = Told.of(200, stage.as(officer).get(path));
        return Told.of(
                        200,
                        stage.as(officer)
                                .postOnVersion(path + "/appoint", post.etag(), Map.of("name", "某某", "from", since)))
                .json()
                .path("holder")
                .path("personId")
                .asText();
    }

    void trained(Unit by, String kind, String day, List<String> people) {
        Told.of(
                201,
                stage.as(officer)
                        .post(
                                "/v1/trainings",
                                Map.of(
                                        "organizationId", by.id(),
                                        "kind", kind,
                                        "trainedOn", day,
                                        "personIds", people)));
    }
}
