package cn.anlan.campaign.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.campaign.leadership.TestLeaders;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// After any history of appointments, vacancies and trainings the figures are those that the rule gives when it is
/// followed post by post.
@QuarkusTest
@WithPlatform
class CoverageHistoryIT {

    private static final String KEY = "leader-training";
    private static final LocalDate START = LocalDate.of(2022, 1, 4);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    @Inject
    Clock clock;

    private record Term(
            UUID person, LocalDate from, @Nullable LocalDate until) {}

    private record Post(UUID unit, String kind, String path, List<Term> terms) {
        /// Nobody while it is vacant.
        @Nullable
        UUID holderOn(LocalDate day) {
            return terms.stream()
                    .filter(term -> !term.from().isAfter(day)
                            && (term.until() == null || term.until().isAfter(day)))
                    .map(Term::person)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Test
    void shouldFollowTheRuleThroughAnyHistory() throws SQLException {
        for (long seed : List.of(11L, 2_022L)) {
            play(seed);
        }
    }

    private void play(long seed) throws SQLException {
        TestClock.moveTo("2022-01-04T09:00+08:00", clock);
        var random = new Random(seed);
        var district = TestDistrict.create();
        var units = List.of(district.street(), district.bureau());
        var posts = new ArrayList<Post>();
        for (var unit : units) {
            for (var kind : List.of("PARTY_HEAD", "ADMINISTRATIVE_HEAD", "MEMBER")) {
                var path = new TestLeaders(unit).opens(kind, "职务", "2020-05-01");
                posts.add(new Post(unit, kind, path, new ArrayList<>()));
            }
        }
        var campaign = AskingCampaigns.launch(
                district, START.toString(), AskingCampaigns.leadersTrainedBy(KEY, END.toString(), "LEADER_TRAINING"));
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> district.asOfficer()
                                .get("/v1/campaigns/%s/coverage/%s".formatted(campaign, KEY))
                                .jsonPath()
                                .getInt("units")
                        == 3);
        Map<UUID, List<UUID>> people = new HashMap<>();
        units.forEach(unit -> people.put(unit, new ArrayList<>()));
        Map<UUID, Set<LocalDate>> trained = new HashMap<>();
        var today = START;
        for (int step = 0; step < 40; step++) {
            today = today.plusDays(random.nextInt(24));
            TestClock.moveTo(today + "T09:00+08:00", clock);
            var post = posts.get(random.nextInt(posts.size()));
            switch (random.nextInt(4)) {
                case 0 -> vacate(post, today);
                case 1 -> train(post.unit(), people.get(post.unit()), trained, today, random);
                default -> appoint(post, people.get(post.unit()), today, random);
            }
            if (step % 4 == 3) {
                for (var unit : units) {
                    check(seed, step, district, campaign, unit, posts, trained, today);
                }
            }
        }
        assertThat(today).as("the last steps lie after the deadline").isAfter(END);
    }

    private static void vacate(Post post, LocalDate today) {
        var last = post.terms().isEmpty() ? null : post.terms().getLast();
        if (last == null || last.until() != null || !last.from().isBefore(today)) {
            return;
        }
        new TestLeaders(post.unit())
                .vacates(post.path(), today.toString())
                .then()
                .statusCode(200);
        post.terms().set(post.terms().size() - 1, new Term(last.person(), last.from(), today));
    }

    private static void appoint(Post post, List<UUID> people, LocalDate today, Random random) {
        var leaders = new TestLeaders(post.unit());
        var last = post.terms().isEmpty() ? null : post.terms().getLast();
        if (last != null && last.until() == null) {
            if (!last.from().isBefore(today)) {
                return;
            }
            post.terms().set(post.terms().size() - 1, new Term(last.person(), last.from(), today));
        }
        UUID person = people.isEmpty() || random.nextBoolean() ? null : people.get(random.nextInt(people.size()));
        if (person == null
                || (last != null && last.until() == null && last.person().equals(person))) {
            person = leaders.appointsNew(post.path(), "某某", today.toString());
            people.add(person);
        } else {
            leaders.appoints(post.path(), person, today.toString());
        }
        post.terms().add(new Term(person, today, null));
    }

    private static void train(
            UUID unit, List<UUID> people, Map<UUID, Set<LocalDate>> trained, LocalDate today, Random random) {
        if (people.isEmpty()) {
            return;
        }
        var person = people.get(random.nextInt(people.size()));
        var day = today.minusDays(random.nextInt(40));
        TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"organizationId": "%s", "kind": "LEADER_TRAINING", "trainedOn": "%s", "personIds": ["%s"]}
                        """.formatted(unit, day, person))
                .post("/v1/trainings")
                .then()
                .statusCode(201);
        trained.computeIfAbsent(person, key -> new HashSet<>()).add(day);
    }

    private static void check(
            long seed,
            int step,
            TestDistrict district,
            UUID campaign,
            UUID unit,
            List<Post> posts,
            Map<UUID, Set<LocalDate>> trained,
            LocalDate today)
            throws SQLException {
        var day = today.isBefore(END) ? today : END;
        Set<UUID> due = new HashSet<>();
        Set<UUID> covered = new HashSet<>();
        int partyHeads = 0;
        int vacant = 0;
        for (var post : posts) {
            if (!post.unit().equals(unit)) {
                continue;
            }
            var holder = post.holderOn(day);
            if (holder == null) {
                vacant++;
                continue;
            }
            due.add(holder);
            boolean isTrained = trained.getOrDefault(holder, Set.of()).stream()
                    .anyMatch(date -> !date.isBefore(START) && !date.isAfter(day));
            if (isTrained) {
                covered.add(holder);
                partyHeads += post.kind().equals("PARTY_HEAD") ? 1 : 0;
            }
        }
        var answer = district.asOfficer()
                .get("/v1/campaigns/%s/coverage/%s?organizationId=%s".formatted(campaign, KEY, unit))
                .jsonPath();
        var at = "seed %d, step %d, %s".formatted(seed, step, day);
        assertThat(answer.getInt("sum.people")).as("people, %s", at).isEqualTo(due.size());
        assertThat(answer.getInt("sum.covered")).as("covered, %s", at).isEqualTo(covered.size());
        assertThat(answer.getInt("sum.vacantPosts")).as("vacant, %s", at).isEqualTo(vacant);
        assertThat(answer.getInt("sum.partyHeads.covered"))
                .as("party heads, %s", at)
                .isEqualTo(partyHeads);
        if (due.isEmpty()) {
            assertThat(commitment(campaign, unit)).as("commitment, %s", at).startsWith("CANCELLED");
        } else {
            assertThat(commitment(campaign, unit))
                    .as("commitment, %s", at)
                    .isEqualTo("%s %d of %d"
                            .formatted(
                                    covered.size() == due.size() ? "FULFILLED" : "OPEN", covered.size(), due.size()));
        }
    }

    private static String commitment(UUID campaign, UUID unit) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select state || ' ' || quantity_done || ' of ' || quantity_due
                        from commitment where campaign_id = ? and organization_id = ? and kind = 'TRAINING'
                        """)) {
            query.setObject(1, campaign);
            query.setObject(2, unit);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
