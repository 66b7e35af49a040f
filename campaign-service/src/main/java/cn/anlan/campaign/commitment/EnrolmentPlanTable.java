package cn.anlan.campaign.commitment;

import cn.anlan.campaign.sql.Database;
import cn.anlan.campaign.sql.SqlArray;
import cn.anlan.events.organization.OrganizationKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Enrolments as planning takes them, in sets.
@ApplicationScoped
class EnrolmentPlanTable {

    private static final String ENROLMENT_COLUMNS = """
            enrolment.id, campaign_id, organization_id, node.kind, enrolled_on, planned_to, enrolment.version
            """;

    private final Database database;

    EnrolmentPlanTable(Database database) {
        this.database = database;
    }

    /// Locks some enrolments that are not planned up to the horizon; what another process plans is left to it.
    List<EnrolmentToPlan> lockNext(LocalDate horizon, int limit) {
        return database.query("select " + ENROLMENT_COLUMNS + """
                 from enrolment
                join organization_node node on node.id = organization_id
                where state = 'ENROLLED' and planned_to < ?
                order by planned_to, campaign_id, enrolment.id
                limit ?
                for update of enrolment skip locked
                """, EnrolmentPlanTable::read, horizon, limit);
    }

    /// Locks the enrolment of one organisation, waiting for who plans it.
    Optional<EnrolmentToPlan> lock(UUID campaignId, UUID organizationId) {
        return database.queryOne(
                "select " + ENROLMENT_COLUMNS + """
                 from enrolment
                join organization_node node on node.id = organization_id
                where state = 'ENROLLED' and campaign_id = ? and organization_id = ?
                for update of enrolment
                """, EnrolmentPlanTable::read, campaignId, organizationId);
    }

    void markPlanned(Collection<EnrolmentToPlan> enrolments, LocalDate plannedTo) {
        database.update(
                "update enrolment set planned_to = ? where id = any (?)",
                plannedTo,
                SqlArray.of("uuid", enrolments, EnrolmentToPlan::id));
    }

    private static EnrolmentToPlan read(ResultSet row) throws SQLException {
        return new EnrolmentToPlan(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("planned_to", LocalDate.class),
                row.getLong("version"));
    }
}
