package cn.anlan.hazard;

import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A district of a test's own, known to the service through the events that the owner of the tree publishes: a
/// committee with its office, two departments and an enterprise.
record District(
        String divisionCode, UUID committee, UUID office, UUID gasDepartment, UUID fireDepartment, UUID factory) {

    static District founded(String divisionCode) {
        District district = new District(divisionCode, Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        district.publish();
        return district;
    }

    String dispatcher() {
        return TestTokens.of(office, "hazard-dispatcher");
    }

    String gasInspector() {
        return TestTokens.of(gasDepartment, "inspector");
    }

    String fireInspector() {
        return TestTokens.of(fireDepartment, "inspector");
    }

    /// The responsibility table puts the other district's office under this one's committee.
    void supervises(District other) {
        node(2, other.office, other.committee, OrganizationKind.COMMITTEE_OFFICE, "区安委办", null, committee, other);
        await().until(() -> isSupervised(other.office));
    }

    private void publish() {
        node(committee, null, OrganizationKind.COMMITTEE, "区安委会", divisionCode);
        node(office, committee, OrganizationKind.COMMITTEE_OFFICE, "区安委办", null);
        node(gasDepartment, committee, OrganizationKind.DEPARTMENT, "区城管局", divisionCode);
        node(fireDepartment, committee, OrganizationKind.DEPARTMENT, "区消防救援支队", divisionCode);
        node(factory, gasDepartment, OrganizationKind.ENTERPRISE, "某燃气公司", divisionCode);
        await().until(() -> knownOrganizations() == 5);
    }

    private void node(UUID id, @Nullable UUID parent, OrganizationKind kind, String name, @Nullable String division) {
        node(1, id, parent, kind, name, division, null, this);
    }

    private static void node(
            long version,
            UUID id,
            @Nullable UUID parent,
            OrganizationKind kind,
            String name,
            @Nullable String division,
            @Nullable UUID supervisor,
            District of) {
        TestEvents.publish(
                EventTypes.ORGANIZATION_CHANGED,
                id,
                version,
                new OrganizationChanged(
                        id,
                        "code-" + id,
                        name,
                        kind,
                        parent,
                        of.path(id, parent),
                        division,
                        null,
                        List.of(),
                        null,
                        OrganizationStatus.ACTIVE,
                        supervisor,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private String path(UUID id, @Nullable UUID parent) {
        if (parent == null) {
            return label(id);
        }
        return parent.equals(committee)
                ? label(committee) + "." + label(id)
                : label(committee) + "." + label(parent) + "." + label(id);
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }

    private int knownOrganizations() throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from organization_node where id in (?, ?, ?, ?, ?)")) {
            int parameter = 1;
            for (UUID id : List.of(committee, office, gasDepartment, fireDepartment, factory)) {
                query.setObject(parameter++, id);
            }
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    private static boolean isSupervised(UUID id) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from organization_node where id = ? and supervisor_id is not null")) {
            query.setObject(1, id);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
