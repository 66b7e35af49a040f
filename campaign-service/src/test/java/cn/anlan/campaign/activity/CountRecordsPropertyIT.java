package cn.anlan.campaign.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever becomes of a unit's records, in whatever order: every commitment shows what a count from scratch gives, and
/// leads to exactly the records that make it up.
@QuarkusTest
@WithPlatform
class CountRecordsPropertyIT {

    private static final List<String> COUNTERS = List.of("PARTY_HEAD", "ADMINISTRATIVE_HEAD");
    private static final List<String> STUDY_KINDS = List.of("ANALYSIS_MEETING", "REPORT_MEETING", "SEMINAR");
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 5);
    private static final int STEPS = 70;

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID lectureCampaign;
    private UUID studyCampaign;
    private Lectures lectures;
    private Map<String, String> kindsOfRequirement;
    private final List<Model> models = new ArrayList<>();

    /// A record as the test knows it.
    private static final class Model {
        private LocalDate heldOn = TODAY;
        private String counter = "";
        private List<String> alsoKinds = List.of();
        private String state = "SUBMITTED";
        private Response seen;

        @SuppressWarnings("NullAway.Init") // seen once it is recorded
        Model() {}

        String id() {
            return seen.jsonPath().getString("id");
        }

        boolean counts() {
            return state.equals("SUBMITTED") || state.equals("VERIFIED");
        }
    }

    @BeforeEach
    void launchTwoCampaigns() {
        TestClock.moveTo("2020-05-01T09:00+08:00", clock);
        district = TestDistrict.create();
        studyCampaign = district.launch("study-2020-2022", "2020-05-01");
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        lectureCampaign = district.launch("leaders-talk-safety", "2020-12-23");
        lectures = new Lectures(district, lectureCampaign);
        TestClock.moveTo(TODAY + "T18:00+08:00", clock);
        kindsOfRequirement = new LinkedHashMap<>();
        for (var campaign : List.of(lectureCampaign, studyCampaign)) {
            var requirements =
                    district.asOfficer().get("/v1/campaigns/" + campaign).jsonPath();
            List<String> ids = requirements.getList("requirements.id");
            List<List<String>> kinds = requirements.getList("requirements.activityKinds");
            for (int i = 0; i < ids.size(); i++) {
                kindsOfRequirement.put(ids.get(i), String.join(",", kinds.get(i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_210_305, 7, 1_984})
    void shouldEqualACountFromScratch(long seed) throws SQLException {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            if (models.isEmpty() || random.nextInt(3) == 0) {
                record(random);
            } else {
                change(models.get(random.nextInt(models.size())), random);
            }
            if (step % 10 == 9) {
                assertCounts();
            }
        }
        assertLinks();
    }

    private Map<String, Object> randomLecture(Model model, Random random) {
        model.heldOn = TODAY.minusDays(random.nextInt(500));
        model.counter = COUNTERS.get(random.nextInt(COUNTERS.size()));
        model.alsoKinds =
                STUDY_KINDS.stream().filter(kind -> random.nextInt(3) == 0).toList();
        var lecture = lectures.byPartyHead(model.heldOn.toString());
        lecture.put("counterKey", model.counter);
        lecture.put("participants", random.nextInt(1_000_000));
        lecture.put(
                "alsoCountsFor",
                model.alsoKinds.stream()
                        .map(kind -> Map.of("campaignId", studyCampaign.toString(), "activityKind", kind))
                        .toList());
        return lecture;
    }

    private void record(Random random) {
        var model = new Model();
        model.seen = lectures.recorded(randomLecture(model, random));
        model.seen.then().statusCode(201);
        models.add(model);
    }

    private void change(Model model, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                if (!model.state.equals("WITHDRAWN")) {
                    var lecture = randomLecture(model, random);
                    took(
                            model,
                            lectures.edited(model.seen, lecture),
                            model.state.equals("VERIFIED") ? "SUBMITTED" : model.state);
                }
            }
            case 1 -> step(model, lectures.verified(model.seen), Set.of("SUBMITTED"), "VERIFIED");
            case 2 -> step(model, lectures.returned(model.seen, "缺签到表"), Set.of("SUBMITTED", "VERIFIED"), "RETURNED");
            case 3 -> step(model, lectures.submittedAgain(model.seen), Set.of("RETURNED"), "SUBMITTED");
            default ->
                step(
                        model,
                        lectures.withdrawn(model.seen, "重复登记"),
                        Set.of("SUBMITTED", "VERIFIED", "RETURNED"),
                        "WITHDRAWN");
        }
    }

    private static void step(Model model, Response answer, Set<String> from, String to) {
        if (from.contains(model.state)) {
            took(model, answer, to);
        } else {
            answer.then().statusCode(409);
        }
    }

    private static void took(Model model, Response answer, String state) {
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getString("state")).isEqualTo(state);
        model.state = state;
        model.seen = answer;
    }

    private record Owed(String id, String kinds, String counter, LocalDate start, LocalDate end) {

        boolean isDoneBy(Model model) {
            if (!model.counts() || model.heldOn.isBefore(start) || model.heldOn.isAfter(end)) {
                return false;
            }
            return kinds.equals("LECTURE") ? counter.equals(model.counter) : model.alsoKinds.contains(kinds);
        }
    }

    private List<Owed> owed() throws SQLException {
        return TestRows.of("""
                        select concat_ws('|', id, requirement_id, coalesce(counter_key, ''), period_start, period_end)
                        from commitment where organization_id = ? and kind = 'ACTIVITY_QUOTA'
                        """, district.street()).stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> new Owed(
                        row[0],
                        kindsOfRequirement.get(row[1]),
                        row[2],
                        LocalDate.parse(row[3]),
                        LocalDate.parse(row[4])))
                .toList();
    }

    private void assertCounts() throws SQLException {
        var expected = new TreeMap<String, String>();
        for (var commitment : owed()) {
            var counting = models.stream().filter(commitment::isDoneBy).toList();
            var verified = counting.stream()
                    .filter(model -> model.state.equals("VERIFIED"))
                    .count();
            expected.put(
                    commitment.id,
                    "%d done, %d verified, %s"
                            .formatted(counting.size(), verified, counting.isEmpty() ? "OPEN" : "FULFILLED"));
        }
        var kept = TestRows.of("""
                        select id || '=' || quantity_done || ' done, ' || quantity_verified || ' verified, ' || state
                        from commitment where organization_id = ? and kind = 'ACTIVITY_QUOTA'
                        """, district.street()).stream()
                .map(row -> row.split("=", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (first, second) -> first, TreeMap::new));
        assertThat(kept).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    private void assertLinks() throws SQLException {
        for (var commitment : owed()) {
            List<String> listed = lectures.reading()
                    .get(Lectures.PATH + "?limit=100&commitmentId=" + commitment.id)
                    .jsonPath()
                    .getList("items.id");
            assertThat(listed)
                    .as("records of %s", commitment)
                    .containsExactlyInAnyOrderElementsOf(models.stream()
                            .filter(commitment::isDoneBy)
                            .map(Model::id)
                            .toList());
        }
    }
}
