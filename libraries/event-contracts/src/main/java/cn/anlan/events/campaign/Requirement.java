package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a campaign asks of every enrolled organisation that the requirement addresses.
///
/// @param key names the requirement within its campaign, e.g. `lecture`
/// @param quantity how many per occurrence, where no counters divide it
/// @param counters separate duties within the requirement, each with its own quantity; may be empty
/// @param checklistKey the checklist of a REVIEW
/// @param activityKinds kinds of activity that count towards an ACTIVITY; empty for other kinds
public record Requirement(
        UUID id,
        String key,
        RequirementKind kind,
        LocalizedText title,
        Schedule schedule,
        int quantity,
        List<Counter> counters,
        @Nullable String checklistKey,
        List<String> activityKinds) {

    public Requirement {
        counters = List.copyOf(counters);
        activityKinds = List.copyOf(activityKinds);
    }
}
