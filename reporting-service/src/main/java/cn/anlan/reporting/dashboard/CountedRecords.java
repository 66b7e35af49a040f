package cn.anlan.reporting.dashboard;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.reporting.organization.ListScope;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the figures count, as far as the caller may see it.
@Singleton
final class CountedRecords {

    private final Database database;
    private final ListScope scope;

    CountedRecords(Database database, ListScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /// The title of a campaign that is run or joined by someone whom the viewer may see.
    Optional<LocalizedText> titleOf(UUID campaignId, UUID viewer) {
        return database.queryOne(
                """
                select content -> 'title' ->> 'zh' as zh, content -> 'title' ->> 'en' as en
                from campaign
                where id = ?
                    and (owner_organization_id in (select id from organizations_in_scope(?))
                        or exists (
                            select from enrolment
                            where campaign_id = campaign.id
                                and organization_id in (select id from organizations_in_scope(?))))
                """, row -> new LocalizedText(row.getString("zh"), row.getString("en")), campaignId, viewer, viewer);
    }

    List<EnrolmentView> enrolments(
            UUID campaignId, @Nullable UUID withinOrganizationId, Optional<List<String>> after, int limit) {
        Conditions conditions = scope.conditions("e.organization_id", withinOrganizationId)
                .and("e.campaign_id = ?", campaignId)
                .and("e.state = 'ENROLLED'");
        after.ifPresent(position -> conditions.and("e.id > ?", UUID.fromString(position.getFirst())));
        return database.query(
                """
                select e.id, e.organization_id, n.name, e.enrolled_on
                from enrolment e left join organization_node n on n.id = e.organization_id
                """ + conditions.sql() + " order by e.id limit ?",
                row -> new EnrolmentView(
                        Columns.id(row, "id"),
                        Columns.id(row, "organization_id"),
                        row.getString("name"),
                        row.getObject("enrolled_on", LocalDate.class)),
                conditions.arguments(limit));
    }

    /// Hazard reports, the latest first.
    List<CountedHazard> hazards(
            @Nullable HazardState state,
            @Nullable HazardOutcome outcome,
            @Nullable UUID withinOrganizationId,
            Optional<List<String>> after,
            int limit) {
        Conditions conditions = scope.conditions("organization_id", withinOrganizationId)
                .andIfPresent("state = ?", state)
                .andIfPresent("outcome = ?", outcome);
        after.ifPresent(position -> conditions.and(
                "(reported_at, id) < (?, ?)",
                OffsetDateTime.parse(position.getFirst()),
                UUID.fromString(position.getLast())));
        return database.query(
                "select * from hazard " + conditions.sql() + " order by reported_at desc, id desc limit ?",
                CountedRecords::hazard,
                conditions.arguments(limit));
    }

    private static CountedHazard hazard(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        String outcome = row.getString("outcome");
        return new CountedHazard(
                Columns.id(row, "id"),
                row.getString("tracking_number"),
                row.getString("category"),
                Columns.id(row, "organization_id"),
                HazardState.valueOf(row.getString("state")),
                grade == null ? null : HazardGrade.valueOf(grade),
                outcome == null ? null : HazardOutcome.valueOf(outcome),
                Columns.time(row, "reported_at"),
                Columns.timeOrNull(row, "closed_at"));
    }
}
