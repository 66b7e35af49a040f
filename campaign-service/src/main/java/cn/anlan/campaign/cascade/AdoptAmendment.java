package cn.anlan.campaign.cascade;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.amendment.AmendCampaign;
import cn.anlan.campaign.amendment.CampaignVersions;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.campaigncontent.ContentRules;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.CampaignStatus;
import cn.anlan.campaign.launch.RunCampaigns;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the pending amendment of the campaign above into a plan: what came, comes; what went, goes; what changed,
/// changes, unless the plan asks as much or more already. For a published plan this is an amendment of its own.
@ApplicationScoped
class AdoptAmendment {

    private final CampaignRepository campaigns;
    private final CampaignVersions versions;
    private final RunCampaigns run;
    private final AmendCampaign amendCampaign;
    private final AuditLog audit;
    private final Clock clock;

    AdoptAmendment(
            CampaignRepository campaigns,
            CampaignVersions versions,
            RunCampaigns run,
            AmendCampaign amendCampaign,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.run = run;
        this.amendCampaign = amendCampaign;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign adopt(UUID id, @Nullable String ifMatch) {
        var plan = run.require(id, ifMatch);
        plan.requireOpen();
        var parentId = plan.parentId();
        if (parentId == null || plan.pendingAmendment() == null) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("没有待采纳的上级修订", "There is no amendment of a campaign above to adopt");
        }
        var parent = campaigns.findById(parentId);
        var followed = versions.content(parentId, Objects.requireNonNull(plan.parentAmendment()))
                .orElseThrow();
        var content = adopted(plan, parent, followed);
        plan.follow(parent.amendmentNumber());
        if (plan.status() == CampaignStatus.DRAFT) {
            ContentRules.check(content, LocalDate.now(clock), "");
            plan.revise(content);
            campaigns.flush();
        } else {
            var reason = versions.reason(parentId, parent.amendmentNumber()).orElse("");
            amendCampaign.follow(plan, content, "采纳上级修订：" + reason);
        }
        audit.record("campaign.adopt", "campaign", id, Map.of("amendment", parent.amendmentNumber()));
        return plan;
    }

    private CampaignContent adopted(Campaign plan, Campaign parent, CampaignContent followed) {
        var before = plan.content();
        var after = Objects.equals(before.endsOn(), followed.endsOn()) ? before.endingOn(parent.endsOn()) : before;
        after = after.withPhases(phases(before, parent.content()));
        return after.withRequirements(requirements(plan, after, parent, followed));
    }

    /// The plan's phases, with those that it lacks.
    private static List<CampaignPhase> phases(CampaignContent plan, CampaignContent parent) {
        var phases = new ArrayList<>(plan.phases());
        var keys = phases.stream().map(CampaignPhase::key).collect(Collectors.toSet());
        parent.phases().stream().filter(phase -> keys.add(phase.key())).forEach(phases::add);
        return phases;
    }

    private List<CampaignRequirement> requirements(
            Campaign plan, CampaignContent after, Campaign parent, CampaignContent followed) {
        var strictness = new Strictness(parent.terms(), after.terms(plan.publishedOn()), OffsetDateTime.now(clock));
        Map<UUID, CampaignRequirement> inherited = new HashMap<>();
        List<CampaignRequirement> result = new ArrayList<>();
        for (var requirement : after.requirements()) {
            var source = requirement.requirement().inheritedFrom();
            if (source == null) {
                result.add(requirement);
            } else {
                inherited.put(source, requirement);
            }
        }
        var known = followed.requirements().stream()
                .map(requirement -> requirement.requirement().id())
                .collect(Collectors.toSet());
        var taken = Inheritance.requirements(parent, plan.id());
        for (int i = 0; i < taken.size(); i++) {
            var asked = parent.requirements().get(i);
            var mine = inherited.get(asked.requirement().id());
            if (mine != null && strictness.isKept(asked, mine)) {
                result.add(mine);
            } else if (mine != null || isNew(asked, known)) {
                result.add(taken.get(i));
            }
        }
        return result;
    }

    /// What the plan left out though it could have had it stays out, unless it is demanded now.
    private static boolean isNew(CampaignRequirement asked, Set<UUID> known) {
        return asked.requirement().mandatory()
                || !known.contains(asked.requirement().id());
    }
}
