package cn.anlan.reporting.plan;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Campaigns that are put away: what was reported for them is for reading only.
@Singleton
public final class ArchivedCampaigns {

    private final Database database;

    ArchivedCampaigns(Database database) {
        this.database = database;
    }

    /// @throws ProblemException `state-conflict` when the campaign is one of them
    public void refuse(UUID campaignId) {
        if (database.exists("select from campaign where id = ? and status = 'ARCHIVED'", campaignId)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("活动已归档，只能查阅", "The campaign is archived, for reading only");
        }
    }
}
