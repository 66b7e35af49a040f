package cn.anlan.campaign.progress;

import static cn.anlan.campaign.TestCampaigns.activityBy;
import static cn.anlan.campaign.TestCampaigns.content;
import static cn.anlan.campaign.TestCampaigns.meetings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestCampaigns;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.progress.NaiveProgress.Line;
import cn.anlan.campaign.progress.NaiveProgress.Phase;
import cn.anlan.campaign.progress.NaiveProgress.Plan;
import cn.anlan.campaign.progress.ProgressTable.UnitPart;
import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to trees, campaigns, their plans and commitments, every figure is the number of its records, and no
/// unit owes one duty to two campaigns of a cascade, or to none.
@QuarkusTest
@WithPlatform
class ProgressHistoryIT {

    private static final int UNITS = 10;
    private static final int STEPS = 24;
    private static final int STEPS_BETWEEN_CHECKS = 8;
    private static final String START = "2022-01-01";
    private static final String END = "2022-12-31";

    @Inject
    Clock clock;

    @Inject
    SettleCommitments settle;

    @Inject
    FoldProgress fold;

    @Inject
    ProgressTable progress;

    private final Map<String, String> parents = new HashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Set<Plan> calledOff = new HashSet<>();
    private Random random;
    private String prefix;
    private boolean isDrillAsked = true;

    @ParameterizedTest
    @ValueSource(longs = {20, 23})
    void shouldBeTheNumberOfItsRecordsAfterAnyHistory(long seed) throws SQLException {
        random = new Random(seed);
        TestClock.moveTo("2022-01-01T09:00+08:00", clock);
        plantTree();
        launch();

        for (int step = 1; step <= STEPS; step++) {
            change(random.nextInt(14));
            if (step % STEPS_BETWEEN_CHECKS == 0) {
                requireFiguresToBeTheRecords();
            }
        }
        requireFiguresToLeadToTheRecords();
    }

    private void plantTree() {
        prefix = "H" + UUID.randomUUID().toString().substring(0, 8);
        var rows = new StringBuilder(
                "%1$s,委员会,COMMITTEE,\n%1$s-OFFICE,办公室,COMMITTEE_OFFICE,%1$s\n%1$s-AWAY,别处,GOVERNMENT,\n"
                        .formatted(prefix));
        for (int i = 0; i < UNITS; i++) {
            int above = random.nextInt(i + 1) - 1;
            parents.put(code(i), above < 0 ? prefix : code(above));
            rows.append(row(i));
        }
        plant(rows.toString());
    }

    private String row(int unit) {
        return "%s,单位%d,%s,%s%n"
                .formatted(code(unit), unit, unit % 3 == 2 ? "ENTERPRISE" : "GOVERNMENT", parents.get(code(unit)));
    }

    private static void plant(String rows) {
        TestDistrict.importAsAdministrator("code,name,kind,parentCode\n" + rows, "")
                .then()
                .body("state", equalTo("COMPLETED"));
    }

    private void launch() {
        var top = new Plan(
                Ids.next(),
                null,
                id(prefix + "-OFFICE"),
                List.of(phase("spring", "2022-06-30"), phase("autumn", END)),
                List.of("meeting", "drill"));
        var published = TestCampaigns.publish(top.body(), START, asked(top));
        plans.add(new Plan(published, null, top.body(), top.phases(), top.ownKeys()));
        Awaitility.await().until(() -> naive().lines().size() == UNITS * 5);
    }

    private static Phase phase(String key, String until) {
        return new Phase(key, LocalDate.parse(until));
    }

    /// What a campaign asks: what those above it do, and something of its own.
    private String asked(Plan plan) {
        var requirements = new ArrayList<>(List.of(meetings("meeting", "QUARTER")));
        if (isDrillAsked) {
            requirements.add(activityBy("drill", "2022-06-20"));
        }
        plans(plan).stream()
                .flatMap(asking -> asking.ownKeys().stream())
                .filter(key -> key.startsWith("own-"))
                .forEach(key -> requirements.add(activityBy(key, "2022-10-20")));
        return content(START, END, phases(plan), requirements.toArray(String[]::new));
    }

    private static List<Plan> plans(Plan plan) {
        var down = new ArrayList<Plan>();
        for (var at = plan; at != null; at = at.parent()) {
            down.addFirst(at);
        }
        return down;
    }

    private static List<String> phases(Plan plan) {
        var phases = new ArrayList<String>();
        var from = LocalDate.parse(START);
        for (var phase : plan.phases()) {
            phases.add(TestCampaigns.phase(
                    phase.key(), from.toString(), phase.until().toString()));
            from = phase.until().plusDays(1);
        }
        return phases;
    }

    private void change(int kind) throws SQLException {
        var all = naive().lines().stream()
                .sorted(Comparator.comparing((Line line) -> line.unit().toString())
                        .thenComparing(Line::plannedDay)
                        .thenComparing(line -> line.id().toString()))
                .toList();
        var one = all.get(random.nextInt(all.size())).id();
        switch (kind) {
            case 0, 1, 2 -> transaction(() -> settle.done(Map.of(one, done())));
            case 3 -> transaction(() -> settle.waive(List.of(one)));
            case 4 -> transaction(() -> settle.unwaive(List.of(one)));
            case 5, 6 -> move();
            case 7 -> join();
            case 8 -> amend();
            case 9, 10 -> derive();
            case 11 -> callOff();
            default ->
                TestClock.moveTo(
                        OffsetDateTime.now(clock).plusDays(random.nextInt(24)).toString(), clock);
        }
    }

    private Done done() {
        int quantity = random.nextInt(3);
        return new Done(quantity, random.nextInt(quantity + 1));
    }

    /// Somewhere else in the campaign's part of the tree, or out of it.
    private void move() {
        int moved = random.nextInt(parents.size());
        var target = switch (random.nextInt(4)) {
            case 0 -> prefix + "-AWAY";
            case 1 -> prefix;
            default -> code(random.nextInt(parents.size()));
        };
        for (var above = target; above != null; above = parents.get(above)) {
            if (above.equals(code(moved))) {
                return;
            }
        }
        parents.put(code(moved), target);
        plant(row(moved));
    }

    private void join() {
        int joiner = parents.size();
        parents.put(code(joiner), random.nextInt(4) == 0 ? prefix : code(random.nextInt(joiner)));
        plant(row(joiner));
    }

    /// The campaign at the top asks for the drill no more, or again while that is to come; and its plans follow.
    private void amend() {
        var top = plans.getFirst();
        isDrillAsked = !isDrillAsked;
        if (TestCampaigns.amend(top.body(), top.id(), asked(top)).statusCode() != 201) {
            isDrillAsked = !isDrillAsked;
            return;
        }
        underway().stream()
                .filter(plan -> plan.parent() != null)
                .forEach(plan -> TestDistrict.as(plan.body(), "committee-officer")
                        .header("If-Match", "*")
                        .post("/v1/campaigns/" + plan.id() + "/adopt")
                        .then()
                        .statusCode(200));
    }

    private List<Plan> underway() {
        return plans.stream().filter(plan -> !calledOff.contains(plan)).toList();
    }

    /// Some body makes a plan of a campaign in which it takes part, with something of its own.
    private void derive() {
        var parent = underway().get(random.nextInt(underway().size()));
        var code = code(random.nextInt(parents.size()));
        var body = id(code);
        if (!parents.containsValue(code)
                || plans.stream().anyMatch(plan -> plan.body().equals(body))) {
            return;
        }
        var own = "own-" + plans.size();
        var phases = List.of(phase("first", "2022-0%d-30".formatted(4 + random.nextInt(3))), phase("last", END));
        var plan = new Plan(Ids.next(), parent, body, phases, List.of(own));
        TestCampaigns.derivePlan(body, parent.id(), asked(plan))
                .ifPresent(id -> plans.add(new Plan(id, parent, body, phases, plan.ownKeys())));
    }

    private void callOff() {
        var plan = underway().get(random.nextInt(underway().size()));
        if (plan.parent() == null || plans.stream().anyMatch(other -> plan.equals(other.parent()))) {
            return;
        }
        calledOff.add(plan);
        TestDistrict.as(plan.body(), "committee-officer")
                .header("If-Match", "*")
                .body("{\"reason\": \"统一按上级方案执行\"}")
                .post("/v1/campaigns/" + plan.id() + "/cancel")
                .then()
                .statusCode(200);
    }

    private void requireFiguresToBeTheRecords() {
        Awaitility.await().untilAsserted(() -> {
            fold.run();
            var now = OffsetDateTime.now(clock);
            var naive = naive();
            for (var plan : plans) {
                for (var node : nodes()) {
                    var records = naive.within(plan, id(node), now);
                    var kept = inTransaction(() -> NaiveProgress.kept(progress, plan, id(node), now));
                    assertThat(kept)
                            .as("%s within %s", plans.indexOf(plan), node)
                            .isEqualTo(records);
                }
                requireUnitsBelowToAddUp(naive, plan, prefix, now);
            }
            requireEachDutyToBeOwedOnce(naive);
        });
    }

    private void requireUnitsBelowToAddUp(NaiveProgress naive, Plan plan, String top, OffsetDateTime now) {
        Map<String, Counts> sums = new HashMap<>();
        parents.forEach((unit, parent) -> {
            if (parent.equals(top)) {
                sums.put(
                        unit,
                        naive.within(plan, id(unit), now).values().stream().reduce(Counts.NONE, Counts::plus));
            }
        });
        var filter = new ProgressFilter(id(top), CascadeShare.WHOLE, null, null, null);
        Map<String, Counts> kept = inTransaction(() -> progress.below(plan.id(), filter, now, "", 100).stream()
                .collect(Collectors.toMap(UnitPart::code, UnitPart::counts)));
        kept.remove(prefix + "-OFFICE");
        assertThat(kept).as("%s below %s", plans.indexOf(plan), top).isEqualTo(sums);
    }

    /// Of what the campaign at the top asks: by one unit, for one period.
    private void requireEachDutyToBeOwedOnce(NaiveProgress naive) throws SQLException {
        Map<String, Set<String>> owed = naive.lines().stream()
                .filter(line -> line.key().equals("meeting") && line.counts())
                .filter(line -> !line.state().equals("CANCELLED"))
                .collect(Collectors.groupingBy(
                        line -> line.unit() + " " + line.periodEnd(),
                        Collectors.mapping(
                                line -> plans.indexOf(line.plan()) + " " + line.state(), Collectors.toSet())));
        assertThat(owed)
                .allSatisfy((duty, campaigns) -> assertThat(campaigns).as(duty).hasSize(1));
        for (var unit : takingPartSinceTheBeginning()) {
            for (var quarter : List.of("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31")) {
                assertThat(owed).containsKey(unit + " " + quarter);
            }
        }
    }

    private Set<UUID> takingPartSinceTheBeginning() throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select organization_id from enrolment
                        where campaign_id = ? and state = 'ENROLLED' and enrolled_on = ?::date
                        """)) {
            query.setObject(1, plans.getFirst().id());
            query.setString(2, START);
            try (var rows = query.executeQuery()) {
                var units = new HashSet<UUID>();
                while (rows.next()) {
                    units.add(rows.getObject(1, UUID.class));
                }
                return units;
            }
        }
    }

    private void requireFiguresToLeadToTheRecords() {
        for (var by : List.of(Grouping.REQUIREMENT, Grouping.UNIT)) {
            var answer = TestDistrict.as(id(prefix + "-OFFICE"), "committee-officer")
                    .get("/v1/campaigns/%s/progress?cascade=WHOLE&by=%s"
                            .formatted(plans.getFirst().id(), by))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ProgressLinks.requireToLeadToWhatIsCounted(
                    answer, () -> TestDistrict.as(id(prefix + "-OFFICE"), "committee-officer"));
        }
    }

    private NaiveProgress naive() throws SQLException {
        return NaiveProgress.read(plans);
    }

    private List<String> nodes() {
        var nodes = new ArrayList<>(List.of(prefix, prefix + "-AWAY"));
        nodes.addAll(parents.keySet());
        return nodes;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private String code(int unit) {
        return prefix + "-" + unit;
    }

    private static UUID id(String code) {
        return Ids.named("organization:" + code);
    }
}
