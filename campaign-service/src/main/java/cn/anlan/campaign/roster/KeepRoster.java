package cn.anlan.campaign.roster;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.planning.PlanDuties;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.roster.RosterChanged;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a unit's roster, and what changes in it.
@ApplicationScoped
class KeepRoster {

    private final RosterRepository rosters;
    private final CampaignRepository campaigns;
    private final PlanDuties planDuties;
    private final SettleRoster settleRoster;
    private final SealContacts seals;
    private final OrganizationScope scope;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    KeepRoster(
            RosterRepository rosters,
            CampaignRepository campaigns,
            PlanDuties planDuties,
            SettleRoster settleRoster,
            SealContacts seals,
            OrganizationScope scope,
            EventFactory events,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.rosters = rosters;
        this.campaigns = campaigns;
        this.planDuties = planDuties;
        this.settleRoster = settleRoster;
        this.seals = seals;
        this.scope = scope;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Roster handIn(RosterRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var campaign = campaigns
                .findByIdOptional(request.campaignId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        campaign.requireOpen();
        // Locks the enrolment: of two who hand in at once, the second finds the roster of the first.
        var enrolmentId = planDuties
                .planNow(request.campaignId(), request.organizationId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        if (rosters.existsFor(enrolmentId)) {
            throw ProblemException.of(CampaignProblem.ROSTER_EXISTS);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (rosters.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var now = OffsetDateTime.now(clock);
        var roster = new Roster(id, enrolmentId, request.campaignId(), request.organizationId(), now);
        change(roster, campaign, request.people(), now);
        rosters.persist(roster);
        settleRoster.settle(roster, campaign);
        publish(roster);
        audit.record("roster.hand-in", "roster", id, Map.of("members", roster.members()));
        return roster;
    }

    /// What is as it was stays untouched, so that saying the same twice changes nothing.
    @Transactional
    Roster change(UUID id, @Nullable String ifMatch, List<NamedPerson> people) {
        var roster = rosters.findByIdOptional(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, roster.version());
        var campaign = campaigns.findById(roster.campaignId());
        campaign.requireOpen();
        // Locks the enrolment, as whoever settles its commitments does.
        planDuties.planNow(roster.campaignId(), roster.organizationId());
        if (change(roster, campaign, people, OffsetDateTime.now(clock))) {
            settleRoster.settle(roster, campaign);
            publish(roster);
            audit.record("roster.change", "roster", id, Map.of("members", roster.members()));
        }
        return roster;
    }

    private boolean change(Roster roster, Campaign campaign, List<NamedPerson> people, OffsetDateTime now) {
        var required = settleRoster.required(roster.enrolmentId(), campaign);
        var change = RosterChange.of(roster, people, required, seals, now);
        if (change.isNothing()) {
            return false;
        }
        change.corrected()
                .forEach(correction -> correction.entry().correct(correction.jobTitle(), correction.contact()));
        roster.change(change.released(), change.named(), required, now);
        return true;
    }

    private void publish(Roster roster) {
        rosters.flush();
        outbox.append(events.of(
                EventTypes.ROSTER_CHANGED,
                roster.id(),
                roster.version(),
                new RosterChanged(
                        roster.id(),
                        roster.campaignId(),
                        roster.organizationId(),
                        roster.changedOn(),
                        roster.members(),
                        roster.isComplete())));
    }
}
