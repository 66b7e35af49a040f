package cn.anlan.campaign.indicator;

import cn.anlan.campaign.indicator.IndicatorGap.Reason;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.IndicatorThreshold.Comparison;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds up what was filed, over any part of the tree as it stands now: a unit that moved takes its figures along.
@ApplicationScoped
class IndicatorSums {

    /// Who owes figures in one period below one body, as far as the viewer sees, and what he filed.
    ///
    /// What is owed is looked up unit by unit, so that what is read depends on how many units are asked about,
    /// not on how many owe the same elsewhere. A unit misses the threshold where its distance to it, signed so
    /// that below zero is bad, is below zero.
    private static final String OWED = """
            from organization_node node
            cross join lateral (
                select id
                from commitment
                where requirement_id = ?
                  and organization_id = node.id
                  and period_end = ?
                  and kind = 'INDICATOR'
                  and state in ('OPEN', 'FULFILLED')
                offset 0) commitment
            left join indicator_filing filing on filing.commitment_id = commitment.id
            cross join lateral (
                select (filing.numerator * 100 - filing.denominator * ?::numeric) * ? < 0 and filing.state <> 'RETURNED'
            ) as judged (under)
            where node.path <@ (select root.path from organization_node root where root.id = ?)
              and node.id in (select scope.id from organizations_in_scope(?::uuid) scope)
            """;

    private final Database database;

    IndicatorSums(Database database) {
        this.database = database;
    }

    IndicatorSum sum(Indicator indicator, LocalDate periodEnd, UUID root, @Nullable UUID viewer) {
        return database.queryOne(
                        """
                        select coalesce(sum(filing.numerator) filter (where filing.state <> 'RETURNED'), 0) as numerator,
                               coalesce(sum(filing.denominator) filter (where filing.state <> 'RETURNED'), 0)
                                   as denominator,
                               count(*) as units,
                               count(*) filter (where filing.state <> 'RETURNED') as filed,
                               count(*) filter (where filing.state = 'VERIFIED') as verified,
                               count(*) filter (where filing.state = 'RETURNED') as returned,
                               count(*) filter (where judged.under) as under_threshold
                        """ + OWED,
                        row -> new IndicatorSum(
                                new Figures(row.getLong("numerator"), row.getLong("denominator")),
                                row.getInt("units"),
                                row.getInt("filed"),
                                row.getInt("verified"),
                                row.getInt("returned"),
                                row.getInt("under_threshold")),
                        indicator.requirementId(),
                        periodEnd,
                        percent(indicator.threshold()),
                        sign(indicator.threshold()),
                        root,
                        viewer)
                .orElseThrow();
    }

    /// In the order of the units' codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<IndicatorGap> gaps(
            Indicator indicator, LocalDate periodEnd, UUID root, @Nullable UUID viewer, String after, int limit) {
        return database.query(
                """
                select node.id, node.code, node.name, filing.state, filing.numerator, filing.denominator
                """ + OWED + """
                  and (filing.id is null or filing.state = 'RETURNED' or judged.under)
                  and node.code > ?
                order by node.code
                limit ?
                """,
                IndicatorSums::readGap,
                indicator.requirementId(),
                periodEnd,
                percent(indicator.threshold()),
                sign(indicator.threshold()),
                root,
                viewer,
                after,
                limit);
    }

    private static IndicatorGap readGap(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new IndicatorGap(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                reason(state),
                state == null ? null : new Figures(row.getLong("numerator"), row.getLong("denominator")));
    }

    private static Reason reason(@Nullable String state) {
        if (state == null) {
            return Reason.NOT_FILED;
        }
        return FilingState.valueOf(state) == FilingState.RETURNED ? Reason.RETURNED : Reason.UNDER_THRESHOLD;
    }

    private static @Nullable BigDecimal percent(@Nullable IndicatorThreshold threshold) {
        return threshold == null ? null : threshold.percent();
    }

    private static int sign(@Nullable IndicatorThreshold threshold) {
        return threshold != null && threshold.comparison() == Comparison.AT_MOST ? -1 : 1;
    }
}
