package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a campaign asks of every enrolled organisation that the requirement addresses.
///
/// @param key names the requirement within its campaign, e.g. `lecture`
/// @param phaseKey the phase to which it belongs; none when it belongs to the whole campaign
/// @param mandatory whether a plan derived from the campaign has to keep it
/// @param checklistKey the checklist of a REVIEW
/// @param activityKinds kinds of activity that count towards an ACTIVITY or a TRAINING; empty for other kinds
/// @param threshold what the value of an INDICATOR has to reach
/// @param emptyReportCounts whether "nothing to report" fulfils a REPORT
/// @param evidence the proof that is wanted; empty when none is
/// @param bindsFrom the first day on which it binds, where it came by an amendment; none for the campaign's first day
/// @param inheritedFrom the requirement of the campaign above that this one carries out: an organisation that takes
///     part in both owes this one only, and what it has done ahead for that one counts here; none for one of
///     the campaign's own
public record Requirement(
        UUID id,
        String key,
        RequirementKind kind,
        LocalizedText title,
        @Nullable String phaseKey,
        boolean mandatory,
        Schedule schedule,
        Target target,
        @Nullable String checklistKey,
        List<String> activityKinds,
        @Nullable IndicatorThreshold threshold,
        boolean emptyReportCounts,
        List<EvidenceKind> evidence,
        @Nullable LocalDate bindsFrom,
        @Nullable UUID inheritedFrom) {

    public Requirement {
        activityKinds = List.copyOf(activityKinds);
        evidence = List.copyOf(evidence);
    }
}
