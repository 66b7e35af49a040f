package cn.anlan.reporting.dashboard;

import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.reporting.ledger.Timeliness;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The kept sums of an organisation with all below it.
@Singleton
final class Tallies {

    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /// The sums of one campaign, and those that belong to no campaign.
    Sums of(UUID campaignId, UUID organizationId) {
        Map<String, Long> counts = new HashMap<>();
        database.query(
                """
                select measure, count from tally
                where campaign_id in (?, '00000000-0000-0000-0000-000000000000') and organization_id = ?
                    and (campaign_id = ? or measure like 'HAZARD\\_%')
                """,
                row -> counts.put(row.getString("measure"), row.getLong("count")),
                campaignId,
                organizationId,
                campaignId);
        return new Sums(counts);
    }

    record Sums(Map<String, Long> counts) {

        long of(Timeliness timeliness) {
            return count(timeliness.name());
        }

        long of(HazardState state) {
            return count("HAZARD_" + state);
        }

        /// What is closed, by what became of it.
        long of(HazardOutcome outcome) {
            return count("HAZARD_OUTCOME_" + outcome);
        }

        long enrolled() {
            return count("ENROLLED");
        }

        private long count(String measure) {
            return counts.getOrDefault(measure, 0L);
        }
    }
}
