package cn.anlan.hazard.inbox;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Conditions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which reports are asked for; take it as `@BeanParam`.
record ReportFilter(
        @QueryParam("box")
        @DefaultValue("AREA")
        @Parameter(description = "The caller's own, those of his office or unit, or all in his scope.")
        Box box,

        @QueryParam("state") @Parameter(description = "Where the report stands.") @Nullable
        HazardState state,

        @QueryParam("outcome") @Parameter(description = "What became of it.") @Nullable
        HazardOutcome outcome,

        @QueryParam("category") @Nullable HazardCategory category,
        @QueryParam("channel") @Nullable IntakeChannel channel,
        @QueryParam("urgency") @Nullable HazardUrgency urgency,

        @QueryParam("divisionCode") @Parameter(description = "In this division or below.", example = "500108") @Nullable
        String divisionCode,

        @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only what is overdue.")
        boolean overdue) {

    /// As conditions on `hazard_report r`.
    Conditions conditions(OffsetDateTime now) {
        Conditions conditions = new Conditions()
                .andIfPresent("r.state = ?", state)
                .andIfPresent("r.outcome = ?", outcome)
                .andIfPresent("r.category = ?", category)
                .andIfPresent("r.channel = ?", channel)
                .andIfPresent("r.urgency = ?", urgency);
        if (divisionCode != null) {
            conditions.and("r.division_code like ?", subtreeOf(divisionCode) + "%");
        }
        if (overdue) {
            conditions.and(
                    "exists (select from hazard_commitment c where c.report_id = r.id and c.state = 'OPEN'"
                            + " and c.kind <> 'HAZARD_SUPERVISION' and c.due_at <= ?)",
                    now);
        }
        return conditions;
    }

    /// What names the list in a cursor.
    String name() {
        return String.join(
                ":",
                String.valueOf(box),
                String.valueOf(state),
                String.valueOf(outcome),
                String.valueOf(category),
                String.valueOf(channel),
                String.valueOf(urgency),
                String.valueOf(divisionCode),
                String.valueOf(overdue));
    }

    /// What the codes of the division and of all below it begin with.
    private static String subtreeOf(String code) {
        DivisionCode division = DivisionCode.parse(code)
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("divisionCode", "invalid-division-code", "不是有效的行政区划代码", "not a division code")));
        return switch (division.level()) {
            case PROVINCE -> division.value().substring(0, 2);
            case CITY -> division.value().substring(0, 4);
            case COUNTY, TOWN, VILLAGE, LOCAL -> division.value();
        };
    }
}
