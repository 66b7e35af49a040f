package cn.anlan.campaign.enrolment;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.campaign.sql.Database;
import cn.anlan.campaign.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Enrols units: all of a campaign's audience when it is published, and later ones when they appear in its part of the
/// tree. The body that runs a campaign, and the office that acts for it, take no part themselves.
@ApplicationScoped
class EnrolUnits {

    private final OrganizationDirectory directory;
    private final CampaignRepository campaigns;
    private final Database database;
    private final Clock clock;

    EnrolUnits(OrganizationDirectory directory, CampaignRepository campaigns, Database database, Clock clock) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.database = database;
        this.clock = clock;
    }

    void onPublication(@Observes CampaignPublished event) {
        enrol(event.campaign(), null, event.campaign().startsOn());
    }

    void onNewcomers(@Observes OrganizationsChanged event) {
        if (event.ids().isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        for (var campaign : campaigns.underway()) {
            var from = campaign.startsOn().isAfter(today) ? campaign.startsOn() : today;
            enrol(campaign, event.ids(), from);
        }
    }

    /// @param among only these organisations, or all
    private void enrol(Campaign campaign, @Nullable Collection<UUID> among, LocalDate from) {
        var seat = directory.seatOf(campaign.ownerOrganizationId()).orElseThrow();
        database.update(
                """
                insert into enrolment (campaign_id, organization_id, enrolled_on, state)
                select ?, node.id, ?, 'ENROLLED'
                from organization_node node
                where node.path <@ ?::ltree
                  and node.id <> ?
                  and node.status = 'ACTIVE'
                  and node.kind = any (?)
                  and (? or node.id = any (?))
                on conflict on constraint enrolment_once do nothing
                """,
                campaign.id(),
                from,
                seat.path(),
                seat.id(),
                SqlArray.of("text", campaign.audience(), Enum::name),
                among == null,
                SqlArray.of("uuid", among == null ? List.of() : among, id -> id));
    }
}
