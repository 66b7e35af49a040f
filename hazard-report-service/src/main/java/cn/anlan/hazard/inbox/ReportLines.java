package cn.anlan.hazard.inbox;

import cn.anlan.access.Actor;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads reports for lists. A report belongs to whoever is in charge of it, handles it or decides on an
/// objection; each of the three has its index, along which the latest are read for every organisation in the
/// scope, and no more. The few that a unit was asked to look at beside another are read whole.
@ApplicationScoped
class ReportLines {

    static final List<String> BELONGING =
            List.of("organization_id", "handling_organization_id", "reviewing_organization_id");

    /// Of a report `r` that was found in another way, whether it belongs to anyone in `scope`.
    static final String WITHIN_SCOPE =
            "r.organization_id in (select id from scope) or r.handling_organization_id in (select id from scope)"
                    + " or r.reviewing_organization_id in (select id from scope)"
                    + " or exists (select from hazard_joint_unit j"
                    + " where j.report_id = r.id and j.organization_id in (select id from scope))";

    private static final String LATEST = " order by r.reported_at desc, r.id desc limit ?";

    private final Database database;

    ReportLines(Database database) {
        this.database = database;
    }

    /// Where a report stands in a list.
    record Position(OffsetDateTime reportedAt, UUID id) {}

    /// The latest reports first.
    ///
    /// @param before where the page before ended
    List<ReportLine> page(
            Viewer viewer, ReportFilter filter, @Nullable Position before, int limit, OffsetDateTime now) {
        Conditions conditions = filter.conditions(now);
        if (before != null) {
            conditions.and("(r.reported_at, r.id) < (?, ?)", before.reportedAt(), before.id());
        }
        if (filter.box() == Box.MINE) {
            conditions.and("r.assignee = ?", viewer.subject());
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        arguments.add(viewer.organizationId());
        for (String column : BELONGING) {
            branches.add("(select r.id, r.reported_at from scope cross join lateral (select r.id, r.reported_at"
                    + " from hazard_report r " + whereBelongs(conditions, column) + LATEST
                    + ") r" + LATEST + ")");
            arguments.addAll(Arrays.asList(conditions.arguments(limit, limit)));
        }
        branches.add("(select r.id, r.reported_at from scope join hazard_joint_unit j on j.organization_id = scope.id"
                + " join hazard_report r on r.id = j.report_id " + conditions.sql() + LATEST + ")");
        arguments.addAll(Arrays.asList(conditions.arguments(limit)));
        arguments.add(limit);
        return database.query(
                "with scope as (" + scopeOf(filter.box()) + "), found as ("
                        + "select id, reported_at from (" + String.join(" union ", branches) + ") r" + LATEST + ")"
                        + " select " + ReportLine.COLUMNS + " from found join hazard_report r on r.id = found.id"
                        + " order by r.reported_at desc, r.id desc",
                ReportLine::read,
                arguments.toArray());
    }

    static String scopeOf(Box box) {
        return box == Box.UNIT ? "select ?::uuid as id" : "select id from organizations_in_scope(?)";
    }

    private static String whereBelongs(Conditions conditions, String column) {
        String filtered = conditions.sql();
        return (filtered.isEmpty() ? "where " : filtered + " and ") + "r." + column + " = scope.id";
    }

    /// Through whose eyes reports are seen.
    record Viewer(String subject, UUID organizationId) {

        static @Nullable Viewer of(Actor actor) {
            UUID organization = actor.organizationId();
            return organization == null || !actor.seesCases() ? null : new Viewer(actor.subject(), organization);
        }
    }
}
