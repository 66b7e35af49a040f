package cn.anlan.campaign.activity;

import cn.anlan.campaign.activityhistory.ActivityStep;
import cn.anlan.campaign.activityhistory.FieldChange;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What it means to a record that files are added to it or taken from it: each is an edit, and voids a verification.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeEvidence {

    private static final String FIELD = "evidence";

    private final VisibleActivities activities;
    private final Claims claims;
    private final ActivityJournal journal;

    ChangeEvidence(VisibleActivities activities, Claims claims, ActivityJournal journal) {
        this.activities = activities;
        this.claims = claims;
        this.journal = journal;
    }

    /// Lets pass only records within the actor's scope.
    ///
    /// @throws ProblemException `not-found` for a record that is out of scope
    public void requireVisible(UUID activityId) {
        activities.get(activityId);
    }

    /// Lets pass only records that may still be edited.
    ///
    /// @throws ProblemException `state-conflict` for a record that takes no more files
    public void requireOpen(UUID activityId) {
        if (activities.get(activityId).state().after(ActivityStep.EDIT).isEmpty()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("该记录已撤回，不能再添加文件", "The record is withdrawn and takes no more files");
        }
    }

    /// Lets one transaction at a time change the files of a record.
    public void lock(UUID activityId) {
        activities.locked(activityId);
    }

    /// A file of that name is added.
    public void added(UUID activityId, String name) {
        var activity = activities.locked(activityId);
        claims.lock(activity);
        activity.gainEvidence();
        journal.enter(
                activity, ActivityStep.EDIT, null, List.of(new FieldChange(FIELD, null, name)), CountsFor.NOTHING);
    }

    /// A file of that name is taken away.
    public void removed(UUID activityId, @Nullable String ifMatch, String name) {
        var activity = activities.get(activityId, ifMatch);
        claims.lock(activity);
        activity.loseEvidence();
        journal.enter(
                activity, ActivityStep.EDIT, null, List.of(new FieldChange(FIELD, name, null)), CountsFor.NOTHING);
    }
}
