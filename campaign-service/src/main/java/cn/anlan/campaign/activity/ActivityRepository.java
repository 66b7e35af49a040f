package cn.anlan.campaign.activity;

import cn.anlan.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<ActivityRecord, UUID> {

    private final Database database;

    ActivityRepository(Database database) {
        this.database = database;
    }

    /// Lets one transaction at a time make a record of this id.
    void claimId(UUID id) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> id, "activity-record:" + id);
    }

    /// Records of organisations in the viewer's scope, in the order of their ids.
    List<ActivityRecord> list(ActivityFilter filter, UUID viewer, @Nullable UUID after, int limit) {
        var parameters = new ArrayList<Object>();
        var conditions = new ArrayList<>(filter.conditions(parameters));
        conditions.add("record.organization_id in (select scope.id from organizations_in_scope(?) scope)");
        parameters.add(viewer);
        if (after != null) {
            conditions.add("record.id > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        var page = database.query(
                "select record.id from activity_record record where " + String.join("\n  and ", conditions)
                        + "\norder by record.id limit ?",
                row -> row.getObject("id", UUID.class),
                parameters.toArray());
        return page.isEmpty() ? List.of() : list("id in ?1 order by id", page);
    }
}
