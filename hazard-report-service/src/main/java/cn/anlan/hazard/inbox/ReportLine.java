package cn.anlan.hazard.inbox;

import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as lists show it: nothing of the reporter, and none of his words.
record ReportLine(
        UUID id,
        String trackingNumber,
        HazardCategory category,
        String divisionCode,
        @Nullable String address,
        HazardState state,
        @Nullable HazardOutcome outcome,
        IntakeChannel channel,
        HazardUrgency urgency,
        @Nullable HazardGrade grade,
        UUID organizationId,
        @Nullable UUID handlingOrganizationId,
        @Nullable String assignee,
        @Nullable String summary,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable String officeName,
        @Nullable String handlerName) {

    static final String COLUMNS = """
            r.id, r.tracking_number, r.category, r.division_code, r.address, r.state, r.outcome, r.channel, r.urgency,
            r.grade, r.organization_id, r.handling_organization_id, r.assignee, r.summary, r.reported_at, r.closed_at,
            (select min(c.due_at) from hazard_commitment c
              where c.report_id = r.id and c.state = 'OPEN' and c.kind <> 'HAZARD_SUPERVISION') as due_at,
            (select n.name from organization_node n where n.id = r.organization_id) as office_name,
            (select n.name from organization_node n where n.id = r.handling_organization_id) as handler_name
            """;

    static ReportLine read(ResultSet row) throws SQLException {
        return new ReportLine(
                Columns.id(row, "id"),
                row.getString("tracking_number"),
                HazardCategory.valueOf(row.getString("category")),
                row.getString("division_code"),
                row.getString("address"),
                HazardState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome"))
                        .map(HazardOutcome::valueOf)
                        .orElse(null),
                IntakeChannel.valueOf(row.getString("channel")),
                HazardUrgency.valueOf(row.getString("urgency")),
                Optional.ofNullable(row.getString("grade"))
                        .map(HazardGrade::valueOf)
                        .orElse(null),
                Columns.id(row, "organization_id"),
                row.getObject("handling_organization_id", UUID.class),
                row.getString("assignee"),
                row.getString("summary"),
                Columns.time(row, "reported_at"),
                Columns.timeOrNull(row, "closed_at"),
                Columns.timeOrNull(row, "due_at"),
                row.getString("office_name"),
                row.getString("handler_name"));
    }
}
