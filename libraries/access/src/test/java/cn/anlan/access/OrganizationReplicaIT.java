package cn.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithTokens
class OrganizationReplicaIT {
    private static final UUID GOVERNMENT = Ids.named("organization:government");
    private static final UUID ENTERPRISE = Ids.named("organization:enterprise");
    private static final UUID SUPERVISOR = Ids.named("organization:supervisor");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-01T12:00:00+08:00");

    @Inject
    OrganizationReplica replica;

    @BeforeEach
    void emptyTree() throws SQLException {
        Trees.clear();
    }

    @Test
    void shouldKeepEverythingThatAnEventTells() throws SQLException {
        handle(7, enterprise("江南化工厂", OrganizationStatus.ACTIVE));

        assertThat(rows())
                .containsExactly(String.join(
                        "|",
                        ENTERPRISE.toString(),
                        label(GOVERNMENT) + "." + label(ENTERPRISE),
                        GOVERNMENT.toString(),
                        "E-1",
                        "江南化工厂",
                        "ENTERPRISE",
                        "500108",
                        "91500108MA5U000000",
                        "ACTIVE",
                        SUPERVISOR.toString(),
                        "null",
                        "7"));
    }

    @Test
    void shouldFollowLaterEvents() throws SQLException {
        handle(1, enterprise("江南化工厂", OrganizationStatus.ACTIVE));

        handle(2, enterprise("江南新材料厂", OrganizationStatus.CLOSED));

        assertThat(rows())
                .singleElement()
                .asString()
                .contains("江南新材料厂", "CLOSED")
                .endsWith("|2");
    }

    @Test
    void shouldIgnoreWhatIsOlderThanWhatItKnows() throws SQLException {
        handle(5, enterprise("江南新材料厂", OrganizationStatus.ACTIVE));

        handle(4, enterprise("江南化工厂", OrganizationStatus.ACTIVE));
        handle(5, enterprise("江南化工厂", OrganizationStatus.ACTIVE));

        assertThat(rows()).singleElement().asString().contains("江南新材料厂").endsWith("|5");
    }

    @Test
    void shouldTakeAChildBeforeItsParentAsACompactedTopicMayTellIt() throws SQLException {
        handle(9, enterprise("江南化工厂", OrganizationStatus.ACTIVE));
        handle(3, government());

        assertThat(rows()).hasSize(2);
        assertThat(Trees.scopeOf(GOVERNMENT)).containsExactlyInAnyOrder(GOVERNMENT, ENTERPRISE);
    }

    private void handle(long version, OrganizationChanged node) {
        var event = new Event<>(
                Ids.next(),
                EventTypes.ORGANIZATION_CHANGED,
                node.id(),
                version,
                NOON,
                "/anlan/campaign-service",
                "system",
                null,
                null,
                node);
        QuarkusTransaction.requiringNew().run(() -> replica.handle(event));
    }

    private static OrganizationChanged government() {
        return new OrganizationChanged(
                GOVERNMENT,
                "G-1",
                "南岸区人民政府",
                OrganizationKind.GOVERNMENT,
                null,
                label(GOVERNMENT),
                "500108",
                null,
                List.of(),
                null,
                OrganizationStatus.ACTIVE,
                null,
                null,
                AdministrativeLevel.COUNTY,
                null,
                null,
                null);
    }

    private static OrganizationChanged enterprise(String name, OrganizationStatus status) {
        return new OrganizationChanged(
                ENTERPRISE,
                "E-1",
                name,
                OrganizationKind.ENTERPRISE,
                GOVERNMENT,
                label(GOVERNMENT) + "." + label(ENTERPRISE),
                "500108",
                "91500108MA5U000000",
                List.of("HAZARDOUS_CHEMICALS"),
                "LARGER",
                status,
                SUPERVISOR,
                null,
                AdministrativeLevel.NONE,
                "C2614",
                120,
                null);
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }

    private static List<String> rows() throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        select id, path, parent_id, code, name, kind, division_code, credit_code, status, supervisor_id,
                               regulator_id, version
                        from organization_node order by code
                        """);
                var rows = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable String> columns = new ArrayList<>();
                for (int column = 1; column <= 12; column++) {
                    columns.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join("|", columns));
            }
            return found;
        }
    }
}
