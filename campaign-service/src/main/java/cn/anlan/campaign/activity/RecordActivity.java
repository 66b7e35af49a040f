package cn.anlan.campaign.activity;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.activityhistory.ActivityStep;
import cn.anlan.campaign.leadership.LeadersInScope;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/// Records an activity and counts it.
@ApplicationScoped
class RecordActivity {

    private final ActivityRepository activities;
    private final Claims claims;
    private final LeadersInScope leaders;
    private final SealPeople sealPeople;
    private final ActivityJournal journal;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecordActivity(
            ActivityRepository activities,
            Claims claims,
            LeadersInScope leaders,
            SealPeople sealPeople,
            ActivityJournal journal,
            OrganizationScope scope,
            CurrentActor currentActor,
            Clock clock) {
        this.activities = activities;
        this.claims = claims;
        this.leaders = leaders;
        this.sealPeople = sealPeople;
        this.journal = journal;
        this.scope = scope;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    ActivityRecord record(ActivityRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var id = request.id() == null ? Ids.next() : request.id();
        activities.claimId(id);
        activities.findByIdOptional(id).ifPresent(taken -> {
            throw conflict(taken);
        });
        leaders.require(request.leaders(), "/trainedLeaders");
        var claimed = claims.of(request, List.of());
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var activity = new ActivityRecord(
                id,
                request.organizationId(),
                request.content(),
                sealPeople.seal(id, Objects.requireNonNullElse(request.people(), People.NOBODY)),
                claimed,
                request.leaders(),
                currentActor.get().subject(),
                Objects.requireNonNullElse(request.recordedAt(), now),
                now);
        activities.persist(activity);
        journal.enter(activity, ActivityStep.SUBMIT);
        return activity;
    }

    /// Tells whoever worked offline what stands here, if it may be seen.
    private ProblemException conflict(ActivityRecord taken) {
        var problem = ProblemException.of(CommonProblem.ID_TAKEN);
        return scope.covers(taken.organizationId())
                ? problem.withHeader(HttpHeaders.LOCATION, ActivityResource.PATH + "/" + taken.id())
                        .withHeader(HttpHeaders.ETAG, "\"" + taken.version() + "\"")
                : problem;
    }
}
