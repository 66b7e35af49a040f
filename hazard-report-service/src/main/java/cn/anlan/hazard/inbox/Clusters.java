package cn.anlan.hazard.inbox;

import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers the reports on a map into the cells of a grid. What lies in the area is found by its place.
@ApplicationScoped
class Clusters {

    private final Database database;

    Clusters(Database database) {
        this.database = database;
    }

    List<ClusterView> in(MapArea area, ReportLines.Viewer viewer, ReportFilter filter, OffsetDateTime now) {
        Conditions conditions = filter.conditions(now)
                .and("r.wgs84_latitude is not null")
                .and(
                        "point(r.wgs84_longitude, r.wgs84_latitude) <@ box(point(?, ?), point(?, ?))",
                        area.west(),
                        area.south(),
                        area.east(),
                        area.north())
                .and(ReportLines.WITHIN_SCOPE);
        if (filter.box() == Box.MINE) {
            conditions.and("r.assignee = ?", viewer.subject());
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(viewer.organizationId());
        arguments.addAll(List.of(area.west(), area.cell(), area.south(), area.cell()));
        arguments.addAll(Arrays.asList(conditions.arguments()));
        return database.query(
                "with scope as (" + ReportLines.scopeOf(filter.box()) + ")" + """
                 select floor((r.wgs84_longitude - ?) / ?) as x, floor((r.wgs84_latitude - ?) / ?) as y, count(*) as count,
                        avg(r.wgs84_longitude) as longitude, avg(r.wgs84_latitude) as latitude, min(r.id::text) as first
                   from hazard_report r
                """ + conditions.sql()
                        + " group by x, y order by y, x",
                row -> new ClusterView(
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getLong("count"),
                        row.getLong("count") == 1 ? UUID.fromString(row.getString("first")) : null),
                arguments.toArray());
    }
}
