package cn.anlan.campaign.roster;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Shows rosters to those in whose scope their units are, and phone numbers in clear only to those who need them: the
/// unit itself, and the body that runs the campaign. Each such look is audited.
@ApplicationScoped
class ReadRosters {

    private final RosterRepository rosters;
    private final CampaignRepository campaigns;
    private final OrganizationDirectory directory;
    private final OrganizationScope scope;
    private final AuditLog audit;

    ReadRosters(
            RosterRepository rosters,
            CampaignRepository campaigns,
            OrganizationDirectory directory,
            OrganizationScope scope,
            AuditLog audit) {
        this.rosters = rosters;
        this.campaigns = campaigns;
        this.directory = directory;
        this.scope = scope;
        this.audit = audit;
    }

    @Transactional
    Roster find(UUID id) {
        return rosters.findByIdOptional(id)
                .filter(roster -> scope.covers(roster.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    /// @throws ProblemException `forbidden` for those who may see the roster, but have no need to call
    @Transactional
    Roster reveal(UUID id) {
        var roster = find(id);
        if (!needsToCall(roster)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        audit.record("roster.reveal", "roster", id, Map.of("members", roster.members()));
        return roster;
    }

    private boolean needsToCall(Roster roster) {
        var seat = seatOf(Optional.ofNullable(scope.viewer()));
        var runner = seatOf(Optional.of(campaigns.findById(roster.campaignId()).ownerOrganizationId()));
        return seat.isPresent() && (seat.get().equals(roster.organizationId()) || seat.equals(runner));
    }

    private Optional<UUID> seatOf(Optional<UUID> organizationId) {
        return organizationId.flatMap(directory::seatOf).map(Organization::id);
    }
}
