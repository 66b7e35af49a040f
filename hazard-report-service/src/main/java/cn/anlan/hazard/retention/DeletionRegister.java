package cn.anlan.hazard.retention;

import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is due to be destroyed, and what was.
@ApplicationScoped
class DeletionRegister {

    /// Cases whose key is still there and whose report was closed long enough ago; a case made later cannot have
    /// been. Who has a reward coming is paid first.
    private static final String DUE = """
            from (select distinct case_id from vault.holding where made_at < ?) held
            join hazard_report r on r.id = held.case_id
            where r.closed_at < ?
              and (?::uuid is null or r.organization_id in (select id from organizations_in_scope(?::uuid)))
              and not exists (select from deletion_register d where d.report_id = r.id)
              and not exists (select from reward_claim c
                               where c.report_id = r.id and c.state in ('CLAIMED', 'PROPOSED', 'APPROVED'))
            """;

    private final Database database;

    DeletionRegister(Database database) {
        this.database = database;
    }

    /// A case whose time is over.
    record Due(UUID reportId, String trackingNumber, OffsetDateTime closedAt) {}

    /// A case that was destroyed, or is about to be.
    record Entry(
            UUID id,
            UUID reportId,
            String trackingNumber,
            OffsetDateTime closedAt,
            int retentionDays,
            String orderedBy,
            OffsetDateTime orderedAt,
            @Nullable OffsetDateTime destroyedAt) {}

    /// @param viewer whose scope it is about; none for the whole installation
    List<Due> due(@Nullable UUID viewer, OffsetDateTime closedBefore, int limit) {
        return database.query(
                "select r.id, r.tracking_number, r.closed_at " + DUE + " order by r.closed_at, r.id limit ?",
                row -> new Due(Columns.id(row, "id"), row.getString("tracking_number"), Columns.time(row, "closed_at")),
                closedBefore,
                closedBefore,
                viewer,
                viewer,
                limit);
    }

    /// Enters what is due.
    ///
    /// @return how many cases were entered
    int order(
            @Nullable UUID viewer,
            OffsetDateTime closedBefore,
            int retentionDays,
            String orderedBy,
            OffsetDateTime now,
            int limit) {
        return database.update(
                """
                insert into deletion_register (id, report_id, tracking_number, organization_id, closed_at,
                                               retention_days, ordered_by, ordered_at)
                select uuidv7(), r.id, r.tracking_number, r.organization_id, r.closed_at, ?, ?, ?
                """ + DUE + " order by r.closed_at, r.id limit ? on conflict do nothing",
                retentionDays,
                orderedBy,
                now,
                closedBefore,
                closedBefore,
                viewer,
                viewer,
                limit);
    }

    /// The reports of entries that are not completed.
    List<UUID> unfinished(int limit) {
        return database.query(
                "select report_id from deletion_register where destroyed_at is null order by id limit ?",
                row -> Columns.id(row, "report_id"),
                limit);
    }

    /// Completes the entries.
    void completed(Collection<UUID> reportIds, OffsetDateTime now) {
        database.update(
                "update deletion_register set destroyed_at = ? where report_id = any(?) and destroyed_at is null",
                now,
                reportIds.toArray(UUID[]::new));
    }

    /// The entries of the offices that the viewer sees, the latest first.
    List<Entry> inScope(UUID viewer, @Nullable UUID before, int limit) {
        Conditions conditions = new Conditions()
                .and("organization_id in (select id from organizations_in_scope(?))", viewer)
                .andIfPresent("id < ?", before);
        return database.query(
                "select * from deletion_register " + conditions.sql() + " order by id desc limit ?",
                row -> new Entry(
                        Columns.id(row, "id"),
                        Columns.id(row, "report_id"),
                        row.getString("tracking_number"),
                        Columns.time(row, "closed_at"),
                        row.getInt("retention_days"),
                        row.getString("ordered_by"),
                        Columns.time(row, "ordered_at"),
                        Columns.timeOrNull(row, "destroyed_at")),
                conditions.arguments(limit));
    }
}
