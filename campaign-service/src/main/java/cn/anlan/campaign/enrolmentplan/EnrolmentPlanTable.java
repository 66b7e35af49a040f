package cn.anlan.campaign.enrolmentplan;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Enrolments as planning takes them, in sets.
@ApplicationScoped
public class EnrolmentPlanTable {

    /// Who owes a derived plan is asked for nothing here.
    private static final String ENROLMENT_COLUMNS = """
            enrolment.id, enrolment.campaign_id, enrolment.organization_id,
            case when enrolment.owed_to is null then enrolment.requirement_ids else '{}' end as requirement_ids,
            enrolment.capped_requirement_ids, enrolment.caps, node.level, node.parent_id, enrolment.enrolled_on, enrolment.announced,
            enrolment.planned_to, enrolment.version
            """;

    private final Database database;

    EnrolmentPlanTable(Database database) {
        this.database = database;
    }

    /// Locks some enrolments that are not planned up to the horizon; what another process plans is left to it.
    public List<EnrolmentToPlan> lockNext(LocalDate horizon, int limit) {
        Places.hold(database);
        return database.query("select " + ENROLMENT_COLUMNS + """
                 from enrolment
                join organization_node node on node.id = organization_id
                where enrolment.state = 'ENROLLED' and planned_to < ?
                order by planned_to, campaign_id, enrolment.id
                limit ?
                for update of enrolment skip locked
                """, EnrolmentPlanTable::read, horizon, limit);
    }

    /// Locks the enrolment of one organisation, waiting for who plans it.
    public Optional<EnrolmentToPlan> lock(UUID campaignId, UUID organizationId) {
        Places.hold(database);
        return database.queryOne(
                "select " + ENROLMENT_COLUMNS + """
                 from enrolment
                join organization_node node on node.id = organization_id
                where enrolment.state = 'ENROLLED' and campaign_id = ? and organization_id = ?
                for update of enrolment
                """, EnrolmentPlanTable::read, campaignId, organizationId);
    }

    /// Those of some enrolments, locked by the caller, that still take part.
    public List<EnrolmentToPlan> find(Collection<UUID> ids) {
        return database.query(
                "select " + ENROLMENT_COLUMNS + """
                 from enrolment
                join organization_node node on node.id = organization_id
                where enrolment.state = 'ENROLLED' and enrolment.id = any (?)
                """, EnrolmentPlanTable::read, SqlArray.of("uuid", ids, id -> id));
    }

    public void markPlanned(Collection<EnrolmentToPlan> enrolments, LocalDate plannedTo) {
        database.update(
                "update enrolment set planned_to = ?, announced = true where id = any (?)",
                plannedTo,
                SqlArray.of("uuid", enrolments, EnrolmentToPlan::id));
    }

    /// Forgets what was planned after that day, and announces the enrolments again.
    void planAgain(UUID campaignId, LocalDate after) {
        database.update("""
                update enrolment set planned_to = ?, announced = false, version = version + 1
                where campaign_id = ? and state = 'ENROLLED' and planned_to > ?
                """, after, campaignId, after);
    }

    /// Forgets all that was planned, without announcing anything.
    void planFromTheBeginning(UUID campaignId) {
        database.update(
                "update enrolment set planned_to = ? where campaign_id = ? and state = 'ENROLLED' and planned_to > ?",
                LocalDate.EPOCH,
                campaignId,
                LocalDate.EPOCH);
    }

    /// Ends the part of those organisations that were closed, or are no longer below the body that runs the campaign.
    public List<EnrolmentToPlan> leave(Collection<UUID> organizationIds, LocalDate today) {
        return database.query(
                """
                update enrolment set state = 'LEFT', left_on = ?, announced = true, version = enrolment.version + 1
                from organization_node node, campaign
                join organization_node owner on owner.id = campaign.owner_organization_id
                join organization_node seat on seat.id =
                    case when owner.kind = 'COMMITTEE_OFFICE' then coalesce(owner.parent_id, owner.id) else owner.id end
                where enrolment.organization_id = any (?) and enrolment.state = 'ENROLLED'
                  and node.id = enrolment.organization_id
                  and campaign.id = enrolment.campaign_id and campaign.status in ('PUBLISHED', 'RUNNING')
                  and (node.status = 'CLOSED' or not node.path <@ seat.path)
                returning
                """ + ENROLMENT_COLUMNS,
                EnrolmentPlanTable::read,
                today,
                SqlArray.of("uuid", organizationIds, id -> id));
    }

    /// Lets those take part again who left and are back. They are bound anew, from this day.
    public void comeBack(Collection<UUID> organizationIds, LocalDate today) {
        database.update("""
                update enrolment set
                    state = 'ENROLLED', left_on = null, enrolled_on = greatest(?, campaign.starts_on),
                    planned_to = ?::date - 1, announced = false, version = enrolment.version + 1
                from organization_node node, campaign
                join organization_node owner on owner.id = campaign.owner_organization_id
                join organization_node seat on seat.id =
                    case when owner.kind = 'COMMITTEE_OFFICE' then coalesce(owner.parent_id, owner.id) else owner.id end
                where enrolment.organization_id = any (?) and enrolment.state = 'LEFT'
                  and node.id = enrolment.organization_id
                  and campaign.id = enrolment.campaign_id and campaign.status in ('PUBLISHED', 'RUNNING')
                  and node.status = 'ACTIVE' and node.path <@ seat.path
                """, today, today, SqlArray.of("uuid", organizationIds, id -> id));
    }

    /// Binds the new successor of merged organisations since the first of them was bound, and has planned what
    /// comes due from this day on.
    public void stepIntoPlaces(Collection<UUID> organizationIds, LocalDate today) {
        database.update("""
                update enrolment set enrolled_on = predecessor.enrolled_on, planned_to = ?::date - 1
                from (
                    select node.successor_id, enrolment.campaign_id, min(enrolment.enrolled_on) as enrolled_on
                    from organization_node node
                    join enrolment on enrolment.organization_id = node.id
                    where node.id = any (?) and node.successor_id is not null and enrolment.left_on = ?
                    group by 1, 2) predecessor
                where enrolment.organization_id = predecessor.successor_id
                  and enrolment.campaign_id = predecessor.campaign_id
                  and enrolment.enrolled_on = ? and not enrolment.announced
                """, today, SqlArray.of("uuid", organizationIds, id -> id), today, today);
    }

    private static Map<UUID, Integer> caps(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("capped_requirement_ids").getArray();
        var caps = (Integer[]) row.getArray("caps").getArray();
        return IntStream.range(0, ids.length).boxed().collect(Collectors.toUnmodifiableMap(i -> ids[i], i -> caps[i]));
    }

    private static EnrolmentToPlan read(ResultSet row) throws SQLException {
        return new EnrolmentToPlan(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                List.of((UUID[]) row.getArray("requirement_ids").getArray()),
                caps(row),
                row.getString("level"),
                row.getObject("parent_id", UUID.class),
                row.getObject("enrolled_on", LocalDate.class),
                row.getBoolean("announced"),
                row.getObject("planned_to", LocalDate.class),
                row.getLong("version"));
    }
}
