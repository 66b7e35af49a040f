package cn.anlan.hazard.open311;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the reports anybody may see.
@ApplicationScoped
class PublishedRequests {

    private static final String REQUESTS = """
            select r.id, r.tracking_number, r.category, r.state, r.outcome, r.closed_at is not null as closed, r.summary,
                   r.reported_at, r.division_code, r.wgs84_latitude, r.wgs84_longitude,
                   coalesce(unit.name, office.name) as agency, last.taken_at, clock.due_at
              from hazard_report r
              left join organization_node office on office.id = r.organization_id
              left join organization_node unit on unit.id = r.handling_organization_id
              left join lateral (select s.taken_at from hazard_step s
                                  where s.report_id = r.id order by s.number desc limit 1) last on true
              left join lateral (select max(c.due_at) as due_at from hazard_commitment c
                                  where c.report_id = r.id and c.kind = 'HAZARD_HANDLING'
                                    and c.state <> 'CANCELLED') clock on true
            """;

    private static final String UPDATES = """
            select r.tracking_number, s.number, s.state, s.taken_at
              from hazard_step s
              join hazard_report r on r.id = s.report_id
            """;

    private final Database database;

    PublishedRequests(Database database) {
        this.database = database;
    }

    /// A report as the public sees it.
    ///
    /// @param summary what the handling unit found and published
    /// @param updatedAt when the last step was taken
    record Published(
            UUID id,
            String trackingNumber,
            HazardCategory category,
            HazardState state,
            @Nullable HazardOutcome outcome,
            boolean closed,
            @Nullable String summary,
            OffsetDateTime reportedAt,
            @Nullable OffsetDateTime updatedAt,
            @Nullable OffsetDateTime expectedAt,
            String divisionCode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String agency) {}

    /// A step that the public may know of.
    record Step(String trackingNumber, int number, HazardState state, OffsetDateTime at) {}

    /// Which requests are asked for.
    ///
    /// @param closed whether closed or open ones; null for both
    record Wanted(
            Collection<HazardCategory> categories,
            OffsetDateTime from,
            OffsetDateTime until,
            @Nullable Boolean closed,
            @Nullable DivisionCode jurisdiction,
            int skip,
            int limit) {}

    List<Published> find(Wanted wanted) {
        Conditions conditions = visible().and("r.reported_at between ? and ?", wanted.from(), wanted.until());
        if (!wanted.categories().isEmpty()) {
            conditions.and("r.category = any(?)", (Object)
                    wanted.categories().stream().map(Enum::name).toArray(String[]::new));
        }
        if (wanted.closed() != null) {
            conditions.and("(r.closed_at is not null) = ?", wanted.closed());
        }
        if (wanted.jurisdiction() != null) {
            conditions.and("r.division_code like ?", prefix(wanted.jurisdiction()) + "%");
        }
        return database.query(
                REQUESTS + conditions.sql() + " order by r.reported_at desc, r.id desc offset ? limit ?",
                PublishedRequests::published,
                conditions.arguments(wanted.skip(), wanted.limit()));
    }

    List<Published> withNumbers(Collection<String> trackingNumbers) {
        Conditions conditions =
                visible().and("r.tracking_number = any(?)", (Object) trackingNumbers.toArray(String[]::new));
        return database.query(
                REQUESTS + conditions.sql() + " order by r.reported_at desc, r.id desc",
                PublishedRequests::published,
                conditions.arguments());
    }

    Optional<String> numberOf(UUID token) {
        Conditions conditions = visible().and("r.id = ?", token);
        return database.queryOne(
                "select r.tracking_number from hazard_report r " + conditions.sql(),
                row -> row.getString(1),
                conditions.arguments());
    }

    /// The public steps taken within the time, the latest first.
    ///
    /// @param trackingNumber of one request only
    List<Step> steps(
            @Nullable String trackingNumber,
            @Nullable DivisionCode jurisdiction,
            OffsetDateTime from,
            OffsetDateTime until,
            int limit) {
        Conditions conditions = visible()
                .and("s.step = any(?)", (Object) publicSteps())
                .and("s.taken_at between ? and ?", from, until)
                .andIfPresent("r.tracking_number = ?", trackingNumber)
                .andIfPresent("r.division_code like ?", jurisdiction == null ? null : prefix(jurisdiction) + "%");
        return database.query(
                UPDATES + conditions.sql() + " order by s.taken_at desc, s.report_id, s.number desc limit ?",
                PublishedRequests::step,
                conditions.arguments(limit));
    }

    /// All public steps of these requests, in their order.
    List<Step> stepsOf(Collection<UUID> reports) {
        return database.query(
                UPDATES + " where s.report_id = any(?) and s.step = any(?) order by s.report_id, s.number",
                PublishedRequests::step,
                reports.toArray(UUID[]::new),
                publicSteps());
    }

    /// Nobody but a whistleblower's custodians learns that he has reported.
    private static Conditions visible() {
        return new Conditions().and("r.channel <> 'WHISTLEBLOWER'");
    }

    private static String[] publicSteps() {
        return Arrays.stream(HandlingStep.values())
                .filter(Procedure::isPublic)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /// The code without what stands for "all of it": `500000` is the beginning of all codes of the city.
    private static String prefix(DivisionCode division) {
        return division.value().replaceFirst("(00)+$", "");
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                Columns.id(row, "id"),
                row.getString("tracking_number"),
                HazardCategory.valueOf(row.getString("category")),
                HazardState.valueOf(row.getString("state")),
                row.getString("outcome") == null ? null : HazardOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("closed"),
                row.getString("summary"),
                Columns.time(row, "reported_at"),
                Columns.timeOrNull(row, "taken_at"),
                Columns.timeOrNull(row, "due_at"),
                row.getString("division_code"),
                row.getObject("wgs84_latitude", Double.class),
                row.getObject("wgs84_longitude", Double.class),
                row.getString("agency"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("tracking_number"),
                row.getInt("number"),
                HazardState.valueOf(row.getString("state")),
                Columns.time(row, "taken_at"));
    }
}
