package cn.anlan.campaign.activity;

import cn.anlan.campaign.activityhistory.ActivityStep;
import cn.anlan.campaign.activityhistory.FieldChange;
import cn.anlan.campaign.leadership.LeadersInScope;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lets the unit say an activity otherwise. An edit that changes nothing is none.
@ApplicationScoped
class EditActivity {

    private final VisibleActivities activities;
    private final Claims claims;
    private final LeadersInScope leaders;
    private final SealPeople sealPeople;
    private final ActivityJournal journal;

    EditActivity(
            VisibleActivities activities,
            Claims claims,
            LeadersInScope leaders,
            SealPeople sealPeople,
            ActivityJournal journal) {
        this.activities = activities;
        this.claims = claims;
        this.leaders = leaders;
        this.sealPeople = sealPeople;
        this.journal = journal;
    }

    @Transactional
    ActivityRecord edit(UUID id, @Nullable String ifMatch, ActivityRequest request) {
        var activity = activities.get(id, ifMatch);
        requireSame("/id", id, request.id());
        requireSame("/campaignId", activity.campaignId(), request.campaignId());
        requireSame("/organizationId", activity.organizationId(), request.organizationId());
        var before = activity.countsFor();
        leaders.require(request.leaders(), "/trainedLeaders");
        var claimed = claims.of(request, before.enrolmentIds());
        var content = request.content();
        var changes = FieldChange.between(activity.content(), content);
        if (!claimed.equals(activity.claims())) {
            changes.add(new FieldChange(
                    "alsoCountsFor", text(activity.furtherClaims()), text(claimed.subList(1, claimed.size()))));
        }
        var trained = Set.copyOf(request.leaders());
        if (!trained.equals(before.leaders())) {
            changes.add(new FieldChange("trainedLeaders", text(before.leaders()), text(trained)));
        }
        var people = request.people();
        if (people != null && !people.equals(sealPeople.open(activity))) {
            changes.add(new FieldChange("people", null, null));
            activity.name(sealPeople.seal(id, people));
        }
        if (changes.isEmpty()) {
            return activity;
        }
        activity.edit(content, claimed, trained);
        journal.enter(activity, ActivityStep.EDIT, null, changes, before);
        return activity;
    }

    private static void requireSame(String pointer, UUID kept, @Nullable UUID given) {
        if (given != null && !given.equals(kept)) {
            throw ProblemException.invalid(FieldError.of(pointer, "unchangeable", "不能修改", "It cannot be changed"));
        }
    }

    private static @Nullable String text(Set<UUID> ids) {
        return ids.isEmpty() ? null : ids.stream().sorted().map(UUID::toString).collect(Collectors.joining("; "));
    }

    private static @Nullable String text(List<Claim> claims) {
        return claims.isEmpty()
                ? null
                : String.join(
                        "; ",
                        claims.stream()
                                .map(claim -> claim.counterKey() == null
                                        ? claim.campaignId() + " " + claim.activityKind()
                                        : claim.campaignId() + " " + claim.activityKind() + " " + claim.counterKey())
                                .toList());
    }
}
