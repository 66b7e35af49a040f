package cn.anlan.campaign.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Whatever an office does to its campaign as time goes on: every version stays on record as it was, what had come
/// due stays owed, and what is to come is owed exactly as the campaign now says.
@QuarkusTest
@WithPlatform
class AmendmentPropertyIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final List<String> KEYS = List.of("drill", "lecture", "meeting");
    private static final int STEPS = 8;

    @Inject
    Clock clock;

    @Test
    void shouldKeepThePastAndFollowTheFuture() {
        for (long seed = 1; seed <= 3; seed++) {
            new Life(seed).live();
        }
    }

    /// One campaign's life, and what it must have come to.
    private final class Life {

        private final long seed;
        private final Random random;
        private final TestDistrict district;
        private final UUID campaign;
        private LocalDate today = FIRST_DAY;

        /// The days on which each requirement is due, as the campaign now says.
        private TreeMap<String, TreeSet<LocalDate>> asked;

        /// What had come due, `lecture 2022-02-03`: owed for good.
        private final TreeSet<String> cameDue = new TreeSet<>();

        /// How many requirements each version has.
        private final List<Integer> versions = new ArrayList<>();

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            TestClock.moveTo(today + "T09:00+08:00", clock);
            this.district = TestDistrict.create();
            this.campaign = district.asOfficer()
                    .body("""
                            {"organizationId": "%s", "startsOn": "%s", "title": {"zh": "草案", "en": "Draft"}}
                            """.formatted(district.office(), FIRST_DAY))
                    .post("/v1/campaigns")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id");
            this.asked = someDays();
        }

        void live() {
            revise();
            asked = someDays();
            revise();
            post("/publish", "").then().statusCode(200);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(district.asOfficer()
                                    .get("/v1/campaigns/" + campaign)
                                    .jsonPath()
                                    .getString("status"))
                            .isEqualTo("RUNNING"));
            versions.add(asked.size());
            check();
            for (int step = 0; step < STEPS; step++) {
                letTimePass();
                if (random.nextInt(4) > 0) {
                    amend();
                }
                check();
            }
            boolean cancelled = random.nextBoolean();
            post(cancelled ? "/cancel" : "/conclude", "{\"reason\": \"到此为止\"}")
                    .then()
                    .statusCode(200);
            if (cancelled) {
                cameDue.clear();
                asked.clear();
            } else {
                versions.add(asked.size());
            }
            check();
        }

        private TreeMap<String, TreeSet<LocalDate>> someDays() {
            var days = new TreeMap<String, TreeSet<LocalDate>>();
            for (var key : KEYS) {
                if (random.nextInt(3) > 0) {
                    days.put(
                            key,
                            IntStream.rangeClosed(0, random.nextInt(3))
                                    .mapToObj(i -> today.plusDays(1 + random.nextInt(90)))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
            return days;
        }

        private void letTimePass() {
            today = today.plusDays(1 + random.nextInt(25));
            TestClock.moveTo(today + "T09:00+08:00", clock);
            asked.forEach((key, days) -> days.headSet(today).forEach(day -> cameDue.add(key + " " + day)));
        }

        /// Days that have passed may stay in the text or be struck out of it; neither changes anything.
        private void amend() {
            var before = asked;
            asked = someDays();
            before.forEach((key, days) -> {
                if (asked.containsKey(key) && random.nextBoolean()) {
                    asked.get(key).addAll(days);
                }
            });
            post("/amendments", "{\"reason\": \"第%d次调整\", \"content\": %s}".formatted(versions.size(), content()))
                    .then()
                    .statusCode(201);
            versions.add(asked.size());
        }

        private void revise() {
            district.asOfficer()
                    .header("If-Match", "*")
                    .body(content())
                    .put("/v1/campaigns/" + campaign)
                    .then()
                    .statusCode(200);
        }

        private Response post(String step, String body) {
            var request = district.asOfficer().header("If-Match", "*");
            return (body.isEmpty() ? request : request.body(body)).post("/v1/campaigns/" + campaign + step);
        }

        private String content() {
            return """
                    {"title": {"zh": "专题", "en": "Topic"}, "startsOn": "%s", "requirements": [%s]}
                    """.formatted(
                            FIRST_DAY,
                            asked.entrySet().stream()
                                    .map(entry -> requirement(entry.getKey(), entry.getValue()))
                                    .collect(Collectors.joining(", ")));
        }

        private String requirement(String key, TreeSet<LocalDate> days) {
            return """
                    {"key": "%s", "kind": "ACTIVITY", "title": {"zh": "%s", "en": "%s"}, "audience": {"type": "KIND", "kinds": ["ENTERPRISE"]},
                     "activityKinds": ["ACTIVITY"],
                     "schedule": {"holidayPolicy": "NONE",
                                  "parts": [{"type": "DATES", "dates": [%s], "by": "00:00"}]}}
                    """.formatted(
                    key, key, key, days.stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(", ")));
        }

        private void check() {
            var owed = new TreeSet<>(cameDue);
            asked.forEach((key, days) -> days.tailSet(today).forEach(day -> owed.add(key + " " + day)));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(open()).as("seed %d on %s", seed, today).containsExactlyElementsOf(owed));
            for (int number = 0; number < versions.size(); number++) {
                assertThat(district.asOfficer()
                                .get("/v1/campaigns/" + campaign + "/amendments/" + number)
                                .jsonPath()
                                .getList("requirements"))
                        .as("seed %d, version %d", seed, number)
                        .hasSize(versions.get(number));
            }
            assertThat(district.asOfficer()
                            .get("/v1/campaigns/" + campaign + "/amendments?limit=100")
                            .jsonPath()
                            .getList("items"))
                    .hasSize(versions.size());
        }

        private TreeSet<String> open() throws SQLException {
            try (var connection = TestPostgres.connect();
                    var query = connection.prepareStatement("""
                            select title_en || ' ' || planned_day as line from commitment
                            where campaign_id = ? and organization_id = ? and state = 'OPEN'
                            """)) {
                query.setObject(1, campaign);
                query.setObject(2, district.plant());
                try (var rows = query.executeQuery()) {
                    var lines = new TreeSet<String>();
                    while (rows.next()) {
                        lines.add(rows.getString("line"));
                    }
                    return lines;
                }
            }
        }
    }
}
