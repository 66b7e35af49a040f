package cn.anlan.campaign.activity;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.activitycredit.CountRecords;
import cn.anlan.campaign.activitycredit.Credit;
import cn.anlan.campaign.activitycredit.Credits;
import cn.anlan.campaign.activityhistory.ActivityHistory;
import cn.anlan.campaign.activityhistory.ActivityStep;
import cn.anlan.campaign.activityhistory.FieldChange;
import cn.anlan.events.EventTypes;
import cn.anlan.events.activity.ActivityChanged;
import cn.anlan.events.activity.ActivityState;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What follows every step of a record, in its transaction: it is counted anew, written down, told and audited.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ActivityJournal {

    private final ActivityRepository activities;
    private final CountRecords countRecords;
    private final Credits credits;
    private final ActivityHistory history;
    private final Event<ActivityEntered> entered;
    private final EventFactory events;
    private final Outbox outbox;
    private final AuditLog audit;

    ActivityJournal(
            ActivityRepository activities,
            CountRecords countRecords,
            Credits credits,
            ActivityHistory history,
            Event<ActivityEntered> entered,
            EventFactory events,
            Outbox outbox,
            AuditLog audit) {
        this.activities = activities;
        this.countRecords = countRecords;
        this.credits = credits;
        this.history = history;
        this.entered = entered;
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    void enter(ActivityRecord activity, ActivityStep step) {
        enter(activity, step, null, List.of(), CountsFor.NOTHING);
    }

    void enter(ActivityRecord activity, ActivityStep step, String reason) {
        enter(activity, step, reason, List.of(), CountsFor.NOTHING);
    }

    /// @param before for what it counted; the enrolments are locked, like those towards which it counts now
    void enter(
            ActivityRecord activity,
            ActivityStep step,
            @Nullable String reason,
            List<FieldChange> changes,
            CountsFor before) {
        activities.flush();
        var enrolments = new HashSet<>(activity.enrolmentIds());
        enrolments.addAll(before.enrolmentIds());
        countRecords.of(enrolments);
        entered.fire(new ActivityEntered(activity.id(), before.leaders()));
        history.add(activity.id(), activity.version(), step, activity.state(), reason, changes);
        outbox.append(events.of(EventTypes.ACTIVITY_CHANGED, activity.id(), activity.version(), changed(activity)));
        audit.record(
                "activity." + step.name().toLowerCase(Locale.ROOT),
                "activity-record",
                activity.id(),
                Map.of("kind", activity.content().activityKind(), "version", activity.version()));
    }

    private ActivityChanged changed(ActivityRecord activity) {
        var content = activity.content();
        return new ActivityChanged(
                activity.id(),
                activity.campaignId(),
                activity.organizationId(),
                content.activityKind(),
                content.heldOn(),
                content.counterKey(),
                content.participants(),
                ActivityState.valueOf(activity.state().name()),
                content.setting(),
                content.channel(),
                content.topics(),
                content.sectors(),
                credits.of(List.of(activity.id())).getOrDefault(activity.id(), List.of()).stream()
                        .map(Credit::commitmentId)
                        .toList());
    }
}
