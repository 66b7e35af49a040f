package cn.anlan.campaign.activity;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.commitment.CountActivity;
import cn.anlan.campaign.commitment.PlanDuties;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.template.CampaignTemplates;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.activity.ActivityChanged;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/// Records an activity and counts it.
@ApplicationScoped
class RecordActivity {

    private final ActivityRepository activities;
    private final CampaignRepository campaigns;
    private final CampaignTemplates templates;
    private final PlanDuties planDuties;
    private final CountActivity countActivity;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RecordActivity(
            ActivityRepository activities,
            CampaignRepository campaigns,
            CampaignTemplates templates,
            PlanDuties planDuties,
            CountActivity countActivity,
            OrganizationScope scope,
            CurrentActor currentActor,
            EventFactory events,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.templates = templates;
        this.planDuties = planDuties;
        this.countActivity = countActivity;
        this.scope = scope;
        this.currentActor = currentActor;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ActivityRecord record(RecordActivityRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var campaign = campaigns
                .findByIdOptional(request.campaignId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        campaign.requireOpen();
        var template = templates
                .find(campaign.templateKey())
                .flatMap(found -> found.activity(request.activityKind()))
                .orElse(null);
        var enrolmentId = planDuties
                .planNow(request.campaignId(), request.organizationId())
                .orElseThrow(() -> ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED));
        var requirements = ActivityRules.check(request, campaign, template, LocalDate.now(clock));
        var id = request.id() == null ? Ids.next() : request.id();
        if (activities.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var activity =
                new ActivityRecord(id, enrolmentId, request, currentActor.get().subject(), OffsetDateTime.now(clock));
        activities.persistAndFlush(activity);
        outbox.append(events.of(EventTypes.ACTIVITY_CHANGED, id, activity.version(), changed(activity)));
        countActivity.count(
                enrolmentId,
                requirements.stream().map(Requirement::id).toList(),
                request.counterKey(),
                request.heldOn());
        audit.record("activity.record", "activity-record", id, Map.of("kind", request.activityKind()));
        return activity;
    }

    private static ActivityChanged changed(ActivityRecord activity) {
        return new ActivityChanged(
                activity.id(),
                activity.campaignId(),
                activity.organizationId(),
                activity.activityKind(),
                activity.heldOn(),
                activity.counterKey(),
                activity.participants(),
                activity.state());
    }
}
