package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The office sees where the campaign stands, and each figure leads to its records; another county sees none of it.
final class DashboardChapter {
    private static final String CHAPTER = "7 · Where the campaign stands";

    private final Scene scene;

    DashboardChapter(Scene scene) {
        this.scene = scene;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "The dashboard shows enrolled, on time, late, missed and hazards", this::shown),
                new Step(CHAPTER, "Each figure leads to exactly its records", this::figuresLeadToRecords),
                new Step(CHAPTER, "An officer of 江北区 sees none of it", this::foreignersSeeNothing));
    }

    private void shown() {
        scene.as("office").eventually(path(), dashboard -> {
            unlessEqual(
                    scene.recall("enrolled"),
                    figure(dashboard, "enrolled").path("count").asText(),
                    "enrolled");
            // The report of 天文街道, and the lecture of its party head.
            unlessEqual(2, figure(dashboard, "onTime").path("count").asInt(), "duties done on time");
            unless(figure(dashboard, "overdue").path("count").asInt() > 0, "nothing is overdue");
            unless(
                    dashboard
                                    .json()
                                    .path("hazardsByState")
                                    .path("CLOSED")
                                    .path("count")
                                    .asInt()
                            >= 1,
                    "no closed hazard: %s",
                    dashboard.json());
        });
    }

    private void figuresLeadToRecords() {
        Caller office = scene.as("office");
        Answer dashboard = office.get(path());
        for (String name : List.of("enrolled", "onTime", "late", "missed", "overdue")) {
            JsonNode figure = figure(dashboard, name);
            unlessEqual(
                    figure.path("count").asInt(),
                    countRecords(office, figure.path("href").asText()),
                    name);
        }
    }

    private void foreignersSeeNothing() {
        Caller foreigner = scene.as("officer-jiangbei");
        for (String path : List.of(
                path(),
                "/v1/campaigns/" + scene.recall("campaign"),
                "/v1/commitments/" + scene.recall("first report"),
                "/v1/submissions/" + scene.recall("submission"),
                "/v1/self-reviews/" + scene.recall("review"),
                "/v1/findings/" + scene.recall("finding"),
                "/v1/hazard-reports/" + scene.recall("hazard"))) {
            unlessEqual(404, foreigner.get(path).status(), "status of " + path);
        }
    }

    private static int countRecords(Caller caller, String href) {
        int count = 0;
        String page = href + (href.contains("?") ? "&" : "?") + "limit=100";
        String cursor = "";
        do {
            Answer answer = caller.get(page + cursor);
            unlessEqual(200, answer.status(), "status of " + href);
            count += answer.items().size();
            cursor = answer.json().hasNonNull("next") ? "&cursor=" + answer.text("next") : "";
        } while (!cursor.isEmpty());
        return count;
    }

    private static JsonNode figure(Answer dashboard, String name) {
        JsonNode figure = dashboard.json().path(name);
        unless(figure.path("count").isIntegralNumber(), "the dashboard has no %s: %s", name, dashboard.json());
        return figure;
    }

    private String path() {
        return "/v1/dashboards/campaigns/" + scene.recall("campaign");
    }
}
