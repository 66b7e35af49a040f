package cn.anlan.system.plays;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who owes what by when, in sentences: `341021-yjj owes film by 2022-06-30`. Two of them differ by what one can read.
final class Duties {

    private static final String WAIVED = " waived";
    private static final List<String> COUNTED = List.of("onTime", "late", "missed", "overdue", "open");

    private final Set<String> sentences;
    private int besides;

    private Duties(Set<String> sentences) {
        this.sentences = sentences;
    }

    static Duties none() {
        return new Duties(new TreeSet<>());
    }

    /// Each unit owes the requirement by each of the days.
    ///
    /// @param what a requirement's key, with a counter's after a slash where it has counters
    Duties owe(Collection<Unit> units, String what, String... days) {
        for (Unit unit : units) {
            for (String day : days) {
                assertThat(sentences.add(sentence(unit.code(), what, day)))
                        .as("told once")
                        .isTrue();
            }
        }
        return this;
    }

    /// None of the units owes the requirement by any of the days.
    Duties release(Collection<Unit> units, String what, String... days) {
        for (Unit unit : units) {
            for (String day : days) {
                assertThat(sentences.remove(sentence(unit.code(), what, day)))
                        .as("was owed")
                        .isTrue();
            }
        }
        return this;
    }

    /// The unit was released from this one.
    Duties waive(Unit unit, String what, String day) {
        release(List.of(unit), what, day);
        sentences.add(waived(sentence(unit.code(), what, day)));
        return this;
    }

    /// Beside them so many are on the dashboard that no requirement asks for: rectifications.
    Duties besides(int others) {
        besides = others;
        return this;
    }

    int size() {
        return sentences.size();
    }

    /// The ledger of all services holds exactly these duties of the campaign, each once.
    void shouldBeInTheLedgerOf(PlayedCampaign campaign, Directory directory) {
        long counted = sentences.stream().filter(each -> !each.endsWith(WAIVED)).count() + besides;
        // The ledger is read whole only when it has as many lines.
        Told.eventually(
                () -> countedOnDashboard(campaign), count -> assertThat(count).isEqualTo(counted));
        Told.eventually(() -> inLedger(campaign, directory), this::shouldEqual);
    }

    private void shouldEqual(Duties others) {
        assertThat(without(others.sentences, sentences)).as("not told").isEmpty();
        assertThat(without(sentences, others.sentences)).as("missing").isEmpty();
    }

    private static long countedOnDashboard(PlayedCampaign campaign) {
        JsonNode dashboard = campaign.office()
                .get("/v1/dashboards/campaigns/" + campaign.id())
                .json();
        return COUNTED.stream()
                .mapToLong(figure -> dashboard.path(figure).path("count").asLong())
                .sum();
    }

    private static Duties inLedger(PlayedCampaign campaign, Directory directory) {
        Map<String, String> codes = directory.units().stream().collect(Collectors.toMap(Unit::id, Unit::code));
        Duties found = none();
        for (JsonNode line : lines(campaign.office(), campaign)) {
            String sentence = sentenceOf(line, campaign, codes::get);
            assertThat(found.sentences.add(sentence)).as("once: " + sentence).isTrue();
        }
        return found;
    }

    private static List<JsonNode> lines(Caller caller, PlayedCampaign campaign) {
        return Told.all(caller, "/v1/commitments?campaignId=" + campaign.id()).stream()
                .filter(line -> !line.path("state").asText().equals("CANCELLED"))
                .filter(line -> line.path("subjectType").asText().equals("REQUIREMENT"))
                .toList();
    }

    private static String sentenceOf(JsonNode line, PlayedCampaign campaign, Function<String, String> codes) {
        String sentence = sentence(
                codes.apply(line.path("organizationId").asText()),
                whatOf(line, campaign),
                dayOf(line.path("dueAt").asText()));
        return line.path("state").asText().equals("WAIVED") ? waived(sentence) : sentence;
    }

    /// The requirement's key, with the counter's after a slash where it has counters.
    static String whatOf(JsonNode line, PlayedCampaign campaign) {
        String key = campaign.keyOf(line.path("requirementId").asText());
        return line.hasNonNull("counterKey")
                ? key + "/" + line.path("counterKey").asText()
                : key;
    }

    private static String sentence(String code, String what, String day) {
        return "%s owes %s by %s".formatted(code, what, day);
    }

    private static String waived(String sentence) {
        return sentence + WAIVED;
    }

    /// The day by whose end something is due; with the time where it is due earlier.
    static String dayOf(String dueAt) {
        OffsetDateTime time = OffsetDateTime.parse(dueAt);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.minusDays(1).toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
