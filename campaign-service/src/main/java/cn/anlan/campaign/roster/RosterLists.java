package cn.anlan.campaign.roster;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rosters as lists, in the order of their ids.
@ApplicationScoped
class RosterLists {

    private static final String HOLDING_COLUMNS = """
            entry.id, roster_id, campaign_id, organization_id, post, job_title, sealed_name, sealed_phone, phone_index,
            held_from, held_until
            """;

    private final EntityManager entityManager;
    private final Database database;

    RosterLists(EntityManager entityManager, Database database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<Roster> list(RosterFilter filter, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return entityManager
                .createNativeQuery("""
                        select roster.* from roster
                        where (cast(nullif(:after, '') as uuid) is null or roster.id > cast(nullif(:after, '') as uuid))
                          and (cast(nullif(:campaign, '') as uuid) is null
                               or roster.campaign_id = cast(nullif(:campaign, '') as uuid))
                          and (cast(nullif(:organization, '') as uuid) is null
                               or roster.organization_id = cast(nullif(:organization, '') as uuid))
                          and (:complete = '' or (cardinality(roster.missing) = 0) = (:complete = 'true'))
                          and roster.organization_id in
                              (select scope.id from organizations_in_scope(cast(nullif(:viewer, '') as uuid)) scope)
                        order by roster.id
                        limit :limit
                        """, Roster.class)
                .setParameter("after", text(after))
                .setParameter("campaign", text(filter.campaignId()))
                .setParameter("organization", text(filter.organizationId()))
                .setParameter("complete", text(filter.complete()))
                .setParameter("viewer", text(viewer))
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Everyone who ever held a post of the roster, in the order of time.
    List<Holding> history(UUID rosterId, @Nullable LocalDate afterDay, @Nullable UUID afterId, int limit) {
        return database.query(
                "select " + HOLDING_COLUMNS + """
                 from roster_entry entry
                join roster on roster.id = roster_id
                where roster_id = ?
                  and (?::date is null or (held_from, entry.id) > (?::date, ?::uuid))
                order by held_from, entry.id
                limit ?
                """, RosterLists::read, rosterId, afterDay, afterDay, afterId, limit);
    }

    /// Who holds a post today under one of these numbers.
    List<Holding> byPhone(List<byte[]> candidates, @Nullable UUID viewer, @Nullable UUID after, int limit) {
        return database.query(
                "select " + HOLDING_COLUMNS + """
                 from roster_entry entry
                join roster on roster.id = roster_id
                where phone_index in (select decode(hash, 'hex') from unnest(?) hash)
                  and held_until is null
                  and (?::uuid is null or entry.id > ?::uuid)
                  and organization_id in (select scope.id from organizations_in_scope(?::uuid) scope)
                order by entry.id
                limit ?
                """,
                RosterLists::read,
                SqlArray.of("text", candidates, HexFormat.of()::formatHex),
                after,
                after,
                viewer,
                limit);
    }

    private static Holding read(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("roster_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("post"),
                row.getString("job_title"),
                new SealedContact(
                        row.getBytes("sealed_name"), row.getBytes("sealed_phone"), row.getBytes("phone_index")),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_until", LocalDate.class));
    }

    /// The database cannot tell the type of a null that Hibernate binds.
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
