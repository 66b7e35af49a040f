package cn.anlan.inspection;

import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A committee with its office, an enterprise under it, and an enterprise elsewhere, as the campaign service publishes
/// them.
public record Units(UUID committee, UUID office, UUID enterprise, UUID stranger) {

    /// Returns when the service knows them.
    public static Units published(DataSource database) {
        Units units = new Units(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        publish(units.committee, OrganizationKind.COMMITTEE, null);
        publish(units.office, OrganizationKind.COMMITTEE_OFFICE, units.committee);
        publish(units.enterprise, OrganizationKind.ENTERPRISE, units.committee);
        publish(units.stranger, OrganizationKind.ENTERPRISE, null);
        for (UUID unit : List.of(units.committee, units.office, units.enterprise, units.stranger)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isKnown(database, unit));
        }
        return units;
    }

    /// Fills in and rectifies for the enterprise.
    public String liaison() {
        return TestTokens.of(enterprise, "liaison-officer");
    }

    /// Works in the committee's office.
    public String inspector() {
        return TestTokens.of(office, "inspector", "committee-officer");
    }

    /// Has the same roles in an enterprise elsewhere.
    public String foreigner() {
        return TestTokens.of(stranger, "liaison-officer", "unit-leader", "inspector", "committee-officer");
    }

    private static void publish(UUID id, OrganizationKind kind, @Nullable UUID parent) {
        TestEvents.publish(
                EventTypes.ORGANIZATION_CHANGED,
                id,
                1,
                new OrganizationChanged(
                        id,
                        id.toString(),
                        "测试单位",
                        kind,
                        parent,
                        parent == null ? label(id) : label(parent) + "." + label(id),
                        "500108",
                        null,
                        List.of(),
                        null,
                        OrganizationStatus.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }

    private static boolean isKnown(DataSource database, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select exists (select from organization_node where id = ?)")) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
