package cn.anlan.campaign.activity;

import cn.anlan.campaign.activityhistory.ActivityStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which activity records to list.
public record ActivityFilter(
        @QueryParam("campaignId") @Parameter(description = "Those that are to count for this campaign.") @Nullable
        UUID campaignId,

        @QueryParam("organizationId") @Parameter(description = "Those of this unit.") @Nullable
        UUID organizationId,

        @QueryParam("commitmentId") @Parameter(description = "Those that count towards this commitment.") @Nullable
        UUID commitmentId,

        @QueryParam("activityKind") @Size(max = 64) @Parameter(example = "LECTURE") @Nullable
        String activityKind,

        @QueryParam("state") @Nullable ActivityStatus state,

        @QueryParam("topic") @Size(max = 64) @Parameter(example = "LAWS_AND_DUTIES") @Nullable
        String topic,

        @QueryParam("heldFrom") @Parameter(description = "Held on this day or later.", example = "2021-01-01") @Nullable
        LocalDate heldFrom,

        @QueryParam("heldTo") @Parameter(description = "Held on this day or earlier.", example = "2021-06-30") @Nullable
        LocalDate heldTo) {

    /// Names the list for its cursors.
    String listName() {
        return "activity-records:" + this;
    }

    /// Those of its conditions that are given, in SQL about `record`; their values are added to the parameters.
    public List<String> conditions(List<Object> parameters) {
        var conditions = new ArrayList<String>();
        add(conditions, parameters, organizationId, "record.organization_id = ?");
        add(conditions, parameters, activityKind, "record.activity_kind = ?");
        add(conditions, parameters, state == null ? null : state.name(), "record.state = ?");
        add(conditions, parameters, topic, "record.topics @> array[?]");
        add(conditions, parameters, heldFrom, "record.held_on >= ?");
        add(conditions, parameters, heldTo, "record.held_on <= ?");
        add(conditions, parameters, campaignId, """
                exists (select from activity_claim claim
                        where claim.activity_id = record.id and claim.campaign_id = ?)""");
        add(conditions, parameters, commitmentId, """
                exists (select from activity_credit credit
                        where credit.activity_id = record.id and credit.commitment_id = ?)""");
        return conditions;
    }

    private static void add(
            List<String> conditions, List<Object> parameters, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }
}
