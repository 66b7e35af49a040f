package cn.anlan.campaign.activity;

import cn.anlan.campaign.activityhistory.ActivityStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves a record from state to state: an office verifies or returns, the unit submits again or withdraws.
@ApplicationScoped
class MoveActivity {

    private final VisibleActivities activities;
    private final Claims claims;
    private final ActivityJournal journal;

    MoveActivity(VisibleActivities activities, Claims claims, ActivityJournal journal) {
        this.activities = activities;
        this.claims = claims;
        this.journal = journal;
    }

    @Transactional
    ActivityRecord verify(UUID id, @Nullable String ifMatch) {
        var activity = activities.getFromAbove(id, ifMatch);
        claims.lock(activity);
        activity.verify();
        journal.enter(activity, ActivityStep.VERIFY);
        return activity;
    }

    @Transactional
    ActivityRecord sendBack(UUID id, @Nullable String ifMatch, String reason) {
        var activity = activities.getFromAbove(id, ifMatch);
        claims.lock(activity);
        activity.sendBack(reason);
        journal.enter(activity, ActivityStep.RETURN, reason);
        return activity;
    }

    @Transactional
    ActivityRecord submitAgain(UUID id, @Nullable String ifMatch) {
        var activity = activities.get(id, ifMatch);
        claims.lock(activity);
        activity.submitAgain();
        journal.enter(activity, ActivityStep.SUBMIT);
        return activity;
    }

    @Transactional
    ActivityRecord withdraw(UUID id, @Nullable String ifMatch, String reason) {
        var activity = activities.get(id, ifMatch);
        claims.lock(activity);
        activity.withdraw();
        journal.enter(activity, ActivityStep.WITHDRAW, reason);
        return activity;
    }
}
