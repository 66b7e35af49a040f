package cn.anlan.campaign.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.ReplanCampaign;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.events.Ids;
import cn.anlan.sql.Database;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to trees and commitments, every figure is the number of its records.
@QuarkusTest
@WithPlatform
class ProgressHistoryIT {

    private static final int UNITS = 14;
    private static final int STEPS = 40;

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    SettleCommitments settle;

    @Inject
    ReplanCampaign replan;

    @Inject
    ProgressTable progress;

    private final Map<String, String> parents = new HashMap<>();
    private Random random;
    private String prefix;
    private UUID campaign;

    @ParameterizedTest
    @ValueSource(longs = {20, 21, 22, 23})
    void shouldBeTheNumberOfItsRecordsAfterAnyHistory(long seed) throws SQLException {
        random = new Random(seed);
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        plantTree();
        launch();

        for (int step = 1; step <= STEPS; step++) {
            change(random.nextInt(9));
            if (step % 5 == 0) {
                requireFiguresToBeTheRecords();
            }
        }
    }

    private void plantTree() {
        prefix = "H" + UUID.randomUUID().toString().substring(0, 8);
        var rows = new StringBuilder(
                "code,name,kind,parentCode\n%1$s,委员会,COMMITTEE,\n%1$s-OFFICE,办公室,COMMITTEE_OFFICE,%1$s\n%1$s-AWAY,别处,GOVERNMENT,\n"
                        .formatted(prefix));
        for (int i = 0; i < UNITS; i++) {
            int above = random.nextInt(i + 1) - 1;
            var parent = above < 0 ? prefix : code(above);
            parents.put(code(i), parent);
            rows.append("%s,单位%d,%s,%s%n".formatted(code(i), i, i % 3 == 0 ? "ENTERPRISE" : "GOVERNMENT", parent));
        }
        TestDistrict.importAsAdministrator(rows.toString(), "").then().body("state", equalTo("COMPLETED"));
    }

    private void launch() throws SQLException {
        var office = id(prefix + "-OFFICE");
        var draft = TestDistrict.as(office, "committee-officer")
                .body("""
                {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "2020-12-23"}
                """.formatted(office))
                .post("/v1/campaigns");
        campaign = draft.jsonPath().getUUID("id");
        TestDistrict.as(office, "committee-officer")
                .header("If-Match", draft.header("ETag"))
                .post("/v1/campaigns/" + campaign + "/publish")
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> commitments().size() == UNITS * 6);
    }

    private void change(int kind) throws SQLException {
        var all = commitments();
        var one = all.get(random.nextInt(all.size()));
        switch (kind) {
            case 0, 1, 2 -> transaction(() -> settle.done(Map.of(one, done())));
            case 3 -> transaction(() -> settle.due(Map.of(one, random.nextInt(3))));
            case 4 -> transaction(() -> settle.waive(List.of(one)));
            case 5 -> transaction(() -> settle.unwaive(List.of(one)));
            case 6 -> move();
            case 7 ->
                transaction(() -> replan.from(campaign, LocalDate.now(clock).plusDays(random.nextInt(200))));
            default ->
                TestClock.moveTo(
                        OffsetDateTime.now(clock).plusDays(random.nextInt(60)).toString(), clock);
        }
    }

    private Done done() {
        int quantity = random.nextInt(3);
        return new Done(quantity, random.nextInt(quantity + 1));
    }

    /// Somewhere else in the campaign's part of the tree, or out of it.
    private void move() {
        var moved = code(random.nextInt(UNITS));
        var target = switch (random.nextInt(4)) {
            case 0 -> prefix + "-AWAY";
            case 1 -> prefix;
            default -> code(random.nextInt(UNITS));
        };
        for (var above = target; above != null; above = parents.get(above)) {
            if (above.equals(moved)) {
                return;
            }
        }
        parents.put(moved, target);
        int number = Integer.parseInt(moved.substring(moved.lastIndexOf('-') + 1));
        TestDistrict.importAsAdministrator(
                        "code,name,kind,parentCode\n%s,单位%d,%s,%s\n"
                                .formatted(moved, number, number % 3 == 0 ? "ENTERPRISE" : "GOVERNMENT", target),
                        "")
                .then()
                .body("state", equalTo("COMPLETED"));
    }

    private void requireFiguresToBeTheRecords() {
        Awaitility.await().untilAsserted(() -> {
            var now = OffsetDateTime.now(clock);
            var nodes = new ArrayList<>(List.of(prefix, prefix + "-AWAY"));
            nodes.addAll(parents.keySet());
            for (var code : nodes) {
                assertThat(kept(id(code), now)).as(code).isEqualTo(counted(id(code), now));
                assertThat(keptBelow(id(code), now)).as("below " + code).isEqualTo(countedBelow(code, now));
            }
        });
    }

    private Map<String, Counts> kept(UUID node, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        transaction(() -> progress.within(campaign, own(node), now)
                .forEach(part ->
                        sums.put(part.requirementId() + " " + part.phaseKey() + " " + part.level(), part.counts())));
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private Map<String, Counts> keptBelow(UUID node, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        transaction(() ->
                progress.below(campaign, own(node), now, "", 100).forEach(unit -> sums.put(unit.code(), unit.counts())));
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private static ProgressFilter own(UUID node) {
        return new ProgressFilter(node, CascadeShare.OWN, null, null, null);
    }

    private Map<String, Counts> counted(UUID node, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        transaction(() -> database.query(
                """
                        select commitment.requirement_id || ' ' || phase_key || ' ' || commitment.level as part,
                            count(*) filter (where state = 'OPEN' and due_at > ?) as ahead,
                            count(*) filter (where state = 'OPEN' and due_at <= ?) as missing,
                            count(*) filter (where state = 'FULFILLED' and due_at <= ?) as done_and_due,
                            count(*) filter (where state = 'FULFILLED') as done,
                            count(*) filter (where state = 'FULFILLED' and quantity_verified >= quantity_due) as verified,
                            count(*) filter (where state = 'FULFILLED' and fulfilled_at >= due_at) as late,
                            count(*) filter (where state = 'WAIVED') as waived
                        from commitment
                        join organization_node node on node.id = organization_id
                        where campaign_id = ? and node.path <@ (select path from organization_node where id = ?)
                        group by 1
                        """, row -> sums.put(row.getString("part"), Counts.read(row)), now, now, now, campaign, node));
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private Map<String, Counts> countedBelow(String code, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        parents.forEach((unit, parent) -> {
            if (parent.equals(code)) {
                sums.put(unit, counted(id(unit), now).values().stream().reduce(Counts.NONE, Counts::plus));
            }
        });
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private List<UUID> commitments() throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement(
                        "select id from commitment where campaign_id = ? order by organization_id, planned_day, id")) {
            query.setObject(1, campaign);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
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
