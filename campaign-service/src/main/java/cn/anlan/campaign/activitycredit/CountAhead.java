package cn.anlan.campaign.activitycredit;

import cn.anlan.campaign.planning.DutiesPlanned;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/// Counts what units did ahead of their plan: a duty beyond the horizon is opened long after the first of what fulfils
/// it was recorded.
@ApplicationScoped
class CountAhead {

    private final CountRecords countRecords;
    private final Database database;

    CountAhead(CountRecords countRecords, Database database) {
        this.countRecords = countRecords;
        this.database = database;
    }

    void onPlan(@Observes DutiesPlanned planned) {
        var recorded = database.query(
                "select distinct enrolment_id from activity_claim where enrolment_id = any (?)",
                row -> row.getObject("enrolment_id", UUID.class),
                SqlArray.of("uuid", planned.enrolmentIds(), id -> id));
        if (!recorded.isEmpty()) {
            countRecords.of(recorded);
        }
    }
}
