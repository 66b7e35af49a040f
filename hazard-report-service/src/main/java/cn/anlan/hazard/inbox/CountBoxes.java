package cn.anlan.hazard.inbox;

import cn.anlan.events.hazard.HazardState;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts what is open in each box, as far as people can make use of: whoever has more than a thousand reports
/// before him asks for a filter, not for a number. So a count reads no more than that, however much is open.
@ApplicationScoped
class CountBoxes {

    static final int MOST = 1_000;

    /// The oldest reports of whoever is named by a column, along its index of what is open.
    private static final String OLDEST =
            "select r.id, r.state, r.reported_at from hazard_report r where r.%s = %s and r.closed_at is null"
                    + " order by r.reported_at limit %d";

    /// One more than is counted says that there are more.
    private static final int ENOUGH = MOST + 1;

    private static final String COUNT = """
            with scope as materialized (select id from organizations_in_scope(?)),
                 caller as (select ?::text as subject, ?::uuid as organization_id),
                 mine as (select r.* from caller cross join lateral (%s) r),
                 unit as (select r.* from caller cross join lateral (%s) r order by r.reported_at limit %d),
                 area as (select r.* from (%s) r order by r.reported_at limit %d),
                 box as (
                     select 'MINE' as box, id, state, row_number() over (order by reported_at) as number from mine
                     union all select 'UNIT', id, state, row_number() over (order by reported_at) from unit
                     union all select 'AREA', id, state, row_number() over (order by reported_at) from area)
            select box, state, count(*) filter (where number <= %d) as open,
                   count(overdue.report_id) filter (where number <= %d) as overdue, bool_or(number > %d) as more
              from box
              left join lateral (
                   select c.report_id from hazard_commitment c
                    where c.report_id = box.id and c.state = 'OPEN' and c.kind <> 'HAZARD_SUPERVISION' and c.due_at <= ?
                    limit 1) overdue on true
             group by box, state
            """.formatted(mine(), unit(), ENOUGH, area(), ENOUGH, MOST, MOST, MOST);

    private final Database database;

    CountBoxes(Database database) {
        this.database = database;
    }

    /// How many reports that are not at their end stand in a state.
    ///
    /// @param overdue how many of them are overdue
    /// @param more whether not all of them were counted
    record Count(Box box, HazardState state, long open, long overdue, boolean more) {}

    List<Count> open(ReportLines.Viewer viewer, OffsetDateTime now) {
        return database.query(
                COUNT,
                row -> new Count(
                        Box.valueOf(row.getString("box")),
                        HazardState.valueOf(row.getString("state")),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getBoolean("more")),
                viewer.organizationId(),
                viewer.subject(),
                viewer.organizationId(),
                now);
    }

    private static String mine() {
        return "select r.id, r.state, r.reported_at from hazard_report r where r.assignee = caller.subject"
                + " and r.closed_at is null and (" + ReportLines.WITHIN_SCOPE + ") order by r.reported_at limit "
                + ENOUGH;
    }

    private static String unit() {
        return ReportLines.BELONGING.stream()
                .map(column -> "(" + OLDEST.formatted(column, "caller.organization_id", ENOUGH) + ")")
                .collect(Collectors.joining(" union "));
    }

    /// The joint ones are few, and read whole.
    private static String area() {
        Stream<String> belonging = ReportLines.BELONGING.stream()
                .map(column -> "(select r.id, r.state, r.reported_at from scope cross join lateral ("
                        + OLDEST.formatted(column, "scope.id", ENOUGH) + ") r limit " + ENOUGH + ")");
        String joint =
                "(select r.id, r.state, r.reported_at from scope join hazard_joint_unit j on j.organization_id = scope.id"
                        + " join hazard_report r on r.id = j.report_id and r.closed_at is null limit " + ENOUGH + ")";
        return Stream.concat(belonging, Stream.of(joint)).collect(Collectors.joining(" union "));
    }
}
