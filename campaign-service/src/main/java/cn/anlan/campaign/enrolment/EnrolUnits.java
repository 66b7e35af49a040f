package cn.anlan.campaign.enrolment;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.audience.Audiences;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Enrols units: whomever a campaign's requirements reach when it is published, and later ones when they appear in its
/// part of the tree. What a unit is asked for is written down once, and stays when the unit changes.
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
        requireThatAllReachSomebody(event.campaign());
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

    /// What an amendment brings is asked of whomever it reaches; for all else, who takes part and what each is
    /// asked for stays as it was written down.
    void onAmendment(@Observes CampaignAmended event) {
        var campaign = event.campaign();
        var today = LocalDate.now(clock);
        var added = new LinkedHashMap<>(campaign.audiences());
        campaign.requirements().stream()
                .map(CampaignRequirement::requirement)
                .filter(requirement -> !today.equals(requirement.bindsFrom()))
                .forEach(requirement -> added.remove(requirement.id()));
        if (!added.isEmpty()) {
            enrol(campaign, added, null, campaign.startsOn().isAfter(today) ? campaign.startsOn() : today);
        }
    }

    private void enrol(Campaign campaign, @Nullable Collection<UUID> among, LocalDate from) {
        enrol(campaign, campaign.audiences(), among, from);
    }

    /// @param audiences of the requirements that are asked for
    /// @param among only these organisations, or all
    private void enrol(
            Campaign campaign,
            Map<UUID, AudienceSelector> audiences,
            @Nullable Collection<UUID> among,
            LocalDate from) {
        Organization seat = directory.seatOf(campaign.ownerOrganizationId()).orElseThrow();
        var reached = Audiences.reached(seat, audiences);
        var parameters = new ArrayList<@Nullable Object>(List.of(campaign.id(), from));
        parameters.addAll(reached.parameters());
        parameters.add(among == null);
        parameters.add(SqlArray.of("uuid", among == null ? List.of() : among, id -> id));
        // Newcomers are enrolled once; what an amendment brings is added.
        parameters.add(among != null);
        database.update("""
                insert into enrolment (campaign_id, organization_id, enrolled_on, state, requirement_ids)
                select ?, node.id, ?, 'ENROLLED', asked.ids
                %s and (? or node.id = any (?))
                on conflict on constraint enrolment_once do update
                set requirement_ids = array(
                    select distinct unnest(enrolment.requirement_ids || excluded.requirement_ids) order by 1)
                where not ? and not enrolment.requirement_ids @> excluded.requirement_ids
                """.formatted(reached.sql()), parameters.toArray());
    }

    private void requireThatAllReachSomebody(Campaign campaign) {
        var reaching = new HashSet<>(database.query(
                "select distinct unnest(requirement_ids) as id from enrolment where campaign_id = ?",
                row -> row.getObject("id", UUID.class),
                campaign.id()));
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < campaign.requirements().size(); i++) {
            var requirement = campaign.requirements().get(i).requirement();
            // What a plan has to take over from above may be meant for others than its units.
            if (requirement.inheritedFrom() == null && !reaching.contains(requirement.id())) {
                errors.add(FieldError.of(
                        "/requirements/" + i,
                        "audience-empty",
                        "没有单位承担：" + requirement.title().zh(),
                        "No unit is reached: " + requirement.title().en()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(CampaignProblem.AUDIENCE_EMPTY).withErrors(errors);
        }
    }
}
