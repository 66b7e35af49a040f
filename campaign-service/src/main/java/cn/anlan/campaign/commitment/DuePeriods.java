package cn.anlan.campaign.commitment;

import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The periods for which a requirement other than of activities is owed.
@ApplicationScoped
public class DuePeriods {

    private final Database database;
    private final Clock clock;

    DuePeriods(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The period that ends on a day; without one that of today, or the last one when all are over.
    public Optional<DuePeriod> find(UUID requirementId, @Nullable LocalDate end) {
        var periods = of(requirementId);
        if (end != null) {
            return periods.stream().filter(period -> period.end().equals(end)).findFirst();
        }
        var today = LocalDate.now(clock);
        return periods.stream()
                .filter(period -> !period.end().isBefore(today))
                .findFirst()
                .or(() -> periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast()));
    }

    /// Whether its due time has come.
    public boolean isOver(DuePeriod period) {
        return !period.dueAt().toInstant().isAfter(clock.instant());
    }

    /// Up to the planning horizon, in the order of time: one step down the index for each, however many units owe it.
    private List<DuePeriod> of(UUID requirementId) {
        return database.query(
                """
                with recursive ends (period_end) as (
                    select min(period_end) from commitment where requirement_id = ? and kind <> 'ACTIVITY_QUOTA'
                    union all
                    select (select min(later.period_end) from commitment later
                            where later.requirement_id = ? and later.kind <> 'ACTIVITY_QUOTA'
                              and later.period_end > ends.period_end)
                    from ends where ends.period_end is not null)
                select ends.period_end, sample.due_at
                from ends
                cross join lateral (
                    select due_at from commitment
                    where requirement_id = ? and kind <> 'ACTIVITY_QUOTA' and period_end = ends.period_end
                    limit 1) sample
                order by ends.period_end
                """,
                row -> new DuePeriod(
                        row.getObject("period_end", LocalDate.class),
                        row.getObject("due_at", OffsetDateTime.class)
                                .atZoneSameInstant(ChinaTime.ZONE)
                                .toOffsetDateTime()),
                requirementId,
                requirementId,
                requirementId);
    }
}
