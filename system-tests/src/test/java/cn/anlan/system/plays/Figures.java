package cn.anlan.system.plays;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/// How a campaign stands, as far as the campaign service counts it: activities, rosters, trainings, indicators. Reports
/// and self-reviews are on the dashboard of the ledger.
record Figures(long owed, long due, long done, long verified, long late, long missing, long ahead, long waived) {

    private static final List<String> NAMES =
            List.of("owed", "due", "done", "verified", "late", "missing", "ahead", "waived");

    /// Nothing done, nothing due.
    static Figures untouched(long owed) {
        return new Figures(owed, 0, 0, 0, 0, 0, owed, 0);
    }

    /// Becomes what the campaign shows within a unit and below it, and each figure leads to exactly its records.
    void shouldBeShown(PlayedCampaign campaign, Unit within) {
        shouldBeShown(campaign.office(), campaign, within);
    }

    void shouldBeShown(Caller caller, PlayedCampaign campaign, Unit within) {
        Answer answer = Told.eventually(
                () -> Told.of(200, caller.get(campaign.path() + "/progress?within=" + within.id())),
                shown -> assertThat(of(shown.json().path("figures"))).isEqualTo(this));
        shouldLeadToRecords(caller, answer.json().path("figures"));
    }

    /// Becomes what the campaign shows of one of its parts.
    ///
    /// @param by what tells the parts apart: `requirement`, `phase`, `level`, `unit`
    /// @param key of the part
    void shouldBeShownOf(PlayedCampaign campaign, String by, String key) {
        Answer answer = Told.eventually(
                () -> Told.of(
                        200,
                        campaign.office()
                                .get(campaign.path() + "/progress?limit=100&by=" + by.toUpperCase(Locale.ROOT))),
                shown -> assertThat(of(part(shown, key))).as(key).isEqualTo(this));
        shouldLeadToRecords(campaign.office(), part(answer, key));
    }

    static Figures of(JsonNode figures) {
        long[] counts = NAMES.stream()
                .mapToLong(name -> figures.path(name).path("count").asLong(-1))
                .toArray();
        return new Figures(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }

    private static JsonNode part(Answer progress, String key) {
        return progress.list("parts").stream()
                .filter(part -> part.path("key").asText().equals(key))
                .map(part -> part.path("figures"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no part " + key + " of " + progress.json()));
    }

    private static void shouldLeadToRecords(Caller caller, JsonNode figures) {
        for (String name : NAMES) {
            JsonNode figure = figures.path(name);
            assertThat(Told.all(caller, figure.path("href").asText()))
                    .as(name)
                    .hasSize(figure.path("count").asInt());
        }
    }

    /// Of the ledger of all services.
    record Dashboard(long enrolled, long onTime, long late, long missed, long overdue, long open) {

        private static final List<String> NAMES = List.of("enrolled", "onTime", "late", "missed", "overdue", "open");

        void shouldBeShown(PlayedCampaign campaign) {
            Answer answer = Told.eventually(
                    () -> Told.of(200, campaign.office().get("/v1/dashboards/campaigns/" + campaign.id())),
                    shown -> assertThat(of(shown.json())).isEqualTo(this));
            for (String name : NAMES) {
                JsonNode figure = answer.json().path(name);
                assertThat(Told.all(campaign.office(), figure.path("href").asText()))
                        .as(name)
                        .hasSize(figure.path("count").asInt());
            }
        }

        private static Dashboard of(JsonNode dashboard) {
            long[] counts = NAMES.stream()
                    .mapToLong(name -> dashboard.path(name).path("count").asLong(-1))
                    .toArray();
            return new Dashboard(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        }
    }
}
