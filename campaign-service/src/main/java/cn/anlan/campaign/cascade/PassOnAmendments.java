package cn.anlan.campaign.cascade;

import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Shows an amendment to every plan that carries out the amended campaign, as a change to be adopted.
@ApplicationScoped
class PassOnAmendments {

    private final Database database;

    PassOnAmendments(Database database) {
        this.database = database;
    }

    void onAmendment(@Observes CampaignAmended event) {
        database.update(
                """
                update campaign set pending_amendment = ?, version = version + 1
                where parent_id = ? and status in ('DRAFT', 'PUBLISHED', 'RUNNING')
                """, event.campaign().amendmentNumber(), event.campaign().id());
    }
}
