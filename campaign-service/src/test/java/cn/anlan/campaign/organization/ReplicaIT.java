package cn.anlan.campaign.organization;

import static cn.anlan.campaign.TestDistrict.importAs;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.messaging.EventHandler;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The tree that other services build from our events, with the code and the tables of the library that they all use,
/// is our tree, row by row.
@QuarkusTest
@WithPlatform
class ReplicaIT {

    private static final int CHANGES = 60;
    private static final String TREE = """
            select id, concat_ws('|', path, parent_id, code, name, kind, division_code, credit_code, status,
                                 supervisor_id, regulator_id, version) as state
            from organization_node
            where path <@ text2ltree(?)
            """;

    private final String schema = "replica_" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(longs = {1, 20_240_229, 99})
    void shouldEqualTheTreeAfterAnyChanges(long seed) throws Exception {
        var random = new Random(seed);
        var district = TestDistrict.create();
        var town = new Town(district, random);
        for (int i = 0; i < CHANGES; i++) {
            town.change();
        }
        var replica = createReplica();

        var events = publishedEvents(tree(TestPostgres.connect(), district));
        // each node's state stands by itself, so that the order across nodes is any, and a repetition harmless
        Collections.shuffle(events, random);
        for (var event : events) {
            handle(replica, event);
        }

        assertThat(tree(replica.getConnection(), district)).isEqualTo(tree(TestPostgres.connect(), district));
        assertThat(town.closed).isPositive();
    }

    private static List<Event<OrganizationChanged>> publishedEvents(Map<UUID, String> tree) {
        var events = new ArrayList<Event<OrganizationChanged>>();
        try (var published = EventProbe.of(EventTypes.ORGANIZATION_CHANGED)) {
            tree.forEach((id, state) -> {
                long version = Long.parseLong(state.substring(state.lastIndexOf('|') + 1));
                published.await(event -> event.aggregateId().equals(id) && event.aggregateVersion() == version);
            });
            tree.keySet().forEach(id -> events.addAll(published.eventsOf(id)));
        }
        return events;
    }

    private static Map<UUID, String> tree(Connection connection, TestDistrict district) throws SQLException {
        var rows = new TreeMap<UUID, String>();
        try (connection;
                var query = connection.prepareStatement(TREE)) {
            query.setString(1, Organization.label(district.committee()));
            try (var nodes = query.executeQuery()) {
                while (nodes.next()) {
                    rows.put(nodes.getObject("id", UUID.class), nodes.getString("state"));
                }
            }
        }
        return rows;
    }

    private DataSource createReplica() throws SQLException, IOException {
        var replica = new PGSimpleDataSource();
        replica.setUrl(TestPostgres.jdbcUrl());
        replica.setUser(TestPostgres.username());
        replica.setPassword(TestPostgres.password());
        replica.setCurrentSchema(schema + ",public");
        try (var connection = replica.getConnection();
                var statement = connection.createStatement();
                var migration = Objects.requireNonNull(EventHandler.class
                        .getClassLoader()
                        .getResourceAsStream("db/library/access-replica/V0_1_0__access_organization_replica.sql"))) {
            statement.execute("create schema " + schema);
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
        return replica;
    }

    /// The handler that every service runs; the library shows it to its container only.
    @SuppressWarnings("unchecked")
    private static void handle(DataSource replica, Event<OrganizationChanged> event)
            throws ReflectiveOperationException {
        var constructor = Class.forName("cn.anlan.access.OrganizationReplica").getDeclaredConstructor(DataSource.class);
        constructor.setAccessible(true);
        ((EventHandler<OrganizationChanged>) constructor.newInstance(replica)).handle(event);
    }

    /// Lets anything happen in a district that its officer may do.
    private static final class Town {
        private final TestDistrict district;
        private final Random random;
        private final List<String> codes = new ArrayList<>(List.of("BUREAU", "STREET", "PLANT"));
        private int closed;

        Town(TestDistrict district, Random random) {
            this.district = district;
            this.random = random;
        }

        void change() {
            switch (random.nextInt(5)) {
                case 0 -> importRows();
                case 1, 2 -> post(any(), "move", "{\"parentId\": \"%s\"}".formatted(id(any())));
                case 3 -> close("merge", "{\"successorId\": \"%s\"}".formatted(id(any())));
                default -> close("close", "{\"reason\": \"撤销\"}");
            }
        }

        private void importRows() {
            var csv = new StringBuilder("code,name,kind,parentCode,supervisorCode\n");
            IntStream.range(0, 1 + random.nextInt(6)).forEach(i -> {
                var code = random.nextInt(3) == 0 ? any() : "N" + codes.size();
                csv.append("%1$s-%2$s,单位%3$d,INSTITUTION,%1$s-%4$s,%1$s-%5$s\n"
                        .formatted(district.prefix(), code, random.nextInt(100), any(), any()));
                if (!codes.contains(code)) {
                    codes.add(code);
                }
            });
            importAs(TestTokens.of(district.office(), "committee-officer"), csv.toString(), "?mode=ROW_BY_ROW")
                    .then()
                    .statusCode(200);
        }

        private void close(String operation, String body) {
            if (post(any(), operation, body) == 201) {
                closed++;
            }
        }

        /// Refusals are part of the game.
        private int post(String code, String operation, String body) {
            return district.asOfficer()
                    .header("If-Match", "*")
                    .body(body)
                    .post("/v1/organizations/" + id(code) + "/" + operation)
                    .statusCode();
        }

        private String any() {
            return codes.get(random.nextInt(codes.size()));
        }

        private UUID id(String code) {
            return Ids.named("organization:" + district.prefix() + "-" + code);
        }
    }
}
