package cn.anlan.campaign.amendment;

import cn.anlan.campaign.amendment.ContentChange.Kind;
import cn.anlan.campaign.amendment.ContentChange.Part;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignPhase;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.events.campaign.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What differs between two contents of a campaign, by the names that its readers know.
final class ContentChanges {

    private static final Map<String, Function<CampaignContent, @Nullable Object>> CAMPAIGN = fields(
            Map.entry("title", CampaignContent::title),
            Map.entry("theme", CampaignContent::theme),
            Map.entry("issuer", CampaignContent::issuer),
            Map.entry("documentNumber", CampaignContent::documentNumber),
            Map.entry("startsOn", CampaignContent::startsOn),
            Map.entry("endsOn", CampaignContent::endsOn),
            Map.entry("goals", CampaignContent::goals));

    private static final Map<String, Function<CampaignPhase, @Nullable Object>> PHASE = fields(
            Map.entry("title", CampaignPhase::title),
            Map.entry("startsOn", CampaignPhase::startsOn),
            Map.entry("endsOn", CampaignPhase::endsOn),
            Map.entry("goals", CampaignPhase::goals));

    private static final Map<String, Function<CampaignRequirement, @Nullable Object>> REQUIREMENT = fields(
            of("title", Requirement::title),
            of("phaseKey", Requirement::phaseKey),
            of("mandatory", Requirement::mandatory),
            of("schedule", Requirement::schedule),
            of("target", Requirement::target),
            of("checklistKey", Requirement::checklistKey),
            of("activityKinds", Requirement::activityKinds),
            of("threshold", Requirement::threshold),
            of("emptyReportCounts", Requirement::emptyReportCounts),
            of("evidence", Requirement::evidence),
            Map.entry("audience", CampaignRequirement::audience),
            Map.entry("noMoreThan", CampaignRequirement::noMoreThan));

    private ContentChanges() {}

    static List<ContentChange> between(CampaignContent before, CampaignContent after) {
        List<ContentChange> changes = new ArrayList<>();
        var changed = changedFields(CAMPAIGN, before, after);
        if (!changed.isEmpty()) {
            changes.add(new ContentChange(Part.CAMPAIGN, Kind.CHANGED, null, changed));
        }
        compare(
                changes,
                Part.PHASE,
                PHASE,
                byKey(before.phases(), CampaignPhase::key),
                byKey(after.phases(), CampaignPhase::key));
        compare(
                changes,
                Part.REQUIREMENT,
                REQUIREMENT,
                byKey(before.requirements(), CampaignRequirement::key),
                byKey(after.requirements(), CampaignRequirement::key));
        return changes;
    }

    private static <T> void compare(
            List<ContentChange> changes,
            Part part,
            Map<String, Function<T, @Nullable Object>> fields,
            Map<String, T> before,
            Map<String, T> after) {
        before.forEach((key, old) -> {
            var present = after.get(key);
            if (present == null) {
                changes.add(new ContentChange(part, Kind.REMOVED, key, List.of()));
                return;
            }
            var changed = changedFields(fields, old, present);
            if (!changed.isEmpty()) {
                changes.add(new ContentChange(part, Kind.CHANGED, key, changed));
            }
        });
        after.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .forEach(key -> changes.add(new ContentChange(part, Kind.ADDED, key, List.of())));
    }

    private static <T> List<String> changedFields(
            Map<String, Function<T, @Nullable Object>> fields, T before, T after) {
        return fields.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(key.apply(part), part));
        return byKey;
    }

    private static Map.Entry<String, Function<CampaignRequirement, @Nullable Object>> of(
            String name, Function<Requirement, @Nullable Object> field) {
        return Map.entry(name, asked -> field.apply(asked.requirement()));
    }

    @SafeVarargs
    private static <T> Map<String, Function<T, @Nullable Object>> fields(
            Map.Entry<String, Function<T, @Nullable Object>>... fields) {
        Map<String, Function<T, @Nullable Object>> inOrder = new LinkedHashMap<>();
        for (var field : fields) {
            inOrder.put(field.getKey(), field.getValue());
        }
        return inOrder;
    }
}
