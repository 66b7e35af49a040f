package cn.anlan.campaign.activity;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.activitycredit.Credit;
import cn.anlan.campaign.activitycredit.Credits;
import cn.anlan.campaign.activityhistory.ActivityHistory;
import cn.anlan.campaign.activityhistory.HistoryEntry;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Shows records to those in whose scope they are.
@ApplicationScoped
class ReadActivities {

    private final ActivityRepository activities;
    private final VisibleActivities visible;
    private final SealPeople sealPeople;
    private final Credits credits;
    private final ActivityHistory history;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final AuditLog audit;

    ReadActivities(
            ActivityRepository activities,
            VisibleActivities visible,
            SealPeople sealPeople,
            Credits credits,
            ActivityHistory history,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors,
            AuditLog audit) {
        this.activities = activities;
        this.visible = visible;
        this.sealPeople = sealPeople;
        this.credits = credits;
        this.history = history;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
        this.audit = audit;
    }

    /// A record, and the version for its entity tag.
    record Versioned(ActivityView view, long version) {}

    @Transactional
    Versioned one(UUID id) {
        return show(visible.get(id));
    }

    /// A record as it stands in the running transaction.
    Versioned show(ActivityRecord activity) {
        return new Versioned(view(activity, credits.of(List.of(activity.id()))), activity.version());
    }

    @Transactional
    Page<ActivityView> page(ActivityFilter filter, PageRequest page) {
        var viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        var list = filter.listName();
        var found = activities.list(filter, viewer, cursors.idAfter(list, page), page.rowsToRead());
        var given = credits.of(ids(found));
        return cursors.page(
                list, page, found, activity -> List.of(activity.id().toString()), activity -> view(activity, given));
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageRequest page) {
        visible.get(id);
        var list = "activity-history:" + id;
        long before = cursors.position(list, page)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        return cursors.page(
                list,
                page,
                history.of(id, before, page.rowsToRead()),
                entry -> List.of(Long.toString(entry.version())),
                entry -> entry);
    }

    /// The names in a record, in clear. That they were looked at stays on record.
    @Transactional
    People people(UUID id) {
        var people = sealPeople.open(visible.get(id));
        audit.record(
                "activity.people.read",
                "activity-record",
                id,
                Map.of("named", people.participants().size()));
        return people;
    }

    private ActivityView view(ActivityRecord activity, Map<UUID, List<Credit>> given) {
        return ActivityView.of(
                activity,
                sealPeople.open(activity).masked(),
                given.getOrDefault(activity.id(), List.of()),
                language.get());
    }

    private static Collection<UUID> ids(List<ActivityRecord> found) {
        return found.stream().map(ActivityRecord::id).toList();
    }
}
