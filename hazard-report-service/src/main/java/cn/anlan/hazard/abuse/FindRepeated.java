package cn.anlan.hazard.abuse;

import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Reports that repeat one another within days: in their words, spaces and signs aside, in a picture, or in the
/// place and sector. Three are a repetition. It may be a prank, or a hazard that many see: whoever looks decides.
@ApplicationScoped
class FindRepeated {

    private static final int MOST = 50;

    /// The place to some fifty metres.
    private static final String CLUSTERS = """
            with recent as materialized (
                select id, category, description, reported_at, wgs84_latitude, wgs84_longitude
                  from hazard_report
                 where organization_id in (select id from organizations_in_scope(?)) and reported_at >= ?
                   and channel <> 'WHISTLEBLOWER'),
            alike as (
                select 'WORDS' as kind, md5(regexp_replace(lower(description), '[[:space:][:punct:]]', '', 'g')) as key,
                       id, reported_at
                  from recent
                 union all
                select 'PLACE', category || round(wgs84_latitude::numeric * 2000) || ':' || round(wgs84_longitude::numeric * 2000),
                       id, reported_at
                  from recent where wgs84_latitude is not null
                 union all
                select 'PICTURE', evidence.picture_hash::text, recent.id, recent.reported_at
                  from recent join hazard_evidence evidence on evidence.report_id = recent.id
                 where evidence.picture_hash is not null)
            select kind, count(distinct id) as reports, min(reported_at) as first_at, max(reported_at) as last_at,
                   (array_agg(distinct id order by id))[1:20] as ids
              from alike
             group by kind, key
            having count(distinct id) >= 3
             order by reports desc, last_at desc
             limit ?
            """;

    private final Database database;

    FindRepeated(Database database) {
        this.database = database;
    }

    enum Kind {
        WORDS,
        PICTURE,
        PLACE
    }

    /// @param ids of twenty of them at most
    record Cluster(Kind kind, long reports, OffsetDateTime firstAt, OffsetDateTime lastAt, List<UUID> ids) {

        static Cluster read(ResultSet row) throws SQLException {
            Array ids = row.getArray("ids");
            return new Cluster(
                    Kind.valueOf(row.getString("kind")),
                    row.getLong("reports"),
                    row.getObject("first_at", OffsetDateTime.class),
                    row.getObject("last_at", OffsetDateTime.class),
                    List.of((UUID[]) ids.getArray()));
        }
    }

    List<Cluster> since(OffsetDateTime since, UUID viewer) {
        return database.query(CLUSTERS, Cluster::read, viewer, since, MOST);
    }
}
