package cn.anlan.campaign.indicatorfiling;

import cn.anlan.access.CurrentActor;
import cn.anlan.campaign.indicator.Figures;
import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicator.FilingStep;
import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every figure that was filed, and what became of it.
@ApplicationScoped
class FilingHistory {

    private final Database database;
    private final CurrentActor currentActor;

    FilingHistory(Database database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    /// Adds the step by which the filing became what it is.
    void add(IndicatorFiling filing, FilingStep step, @Nullable String note) {
        database.update(
                """
                insert into indicator_step
                    (filing_id, number, step, numerator, denominator, state, note, taken_by, taken_at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?
                from indicator_step where filing_id = ?
                """,
                filing.id(),
                step.name(),
                filing.figures().numerator(),
                filing.figures().denominator(),
                filing.state().name(),
                note,
                currentActor.get().subject(),
                filing.changedAt(),
                filing.id());
    }

    List<TakenStep> list(UUID filingId, int after, int limit) {
        return database.query("""
                select number, step, numerator, denominator, state, note, taken_at
                from indicator_step
                where filing_id = ? and number > ?
                order by number
                limit ?
                """, FilingHistory::read, filingId, after, limit);
    }

    private static TakenStep read(ResultSet row) throws SQLException {
        return new TakenStep(
                row.getInt("number"),
                FilingStep.valueOf(row.getString("step")),
                new Figures(row.getLong("numerator"), row.getLong("denominator")),
                FilingState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("taken_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime());
    }
}
