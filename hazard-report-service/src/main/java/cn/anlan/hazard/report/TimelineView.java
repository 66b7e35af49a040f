package cn.anlan.hazard.report;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step on a report's timeline.
@Schema(name = "HazardTimelineEntry")
public record TimelineView(
        HandlingStep step,
        HazardState state,
        @Schema(examples = "已受理") String stateLabel,
        OffsetDateTime at,
        @Schema(examples = "已转区燃气主管部门") @Nullable String note) {

    public static TimelineView of(TimelineEntry entry, Language language) {
        return new TimelineView(
                entry.step(),
                entry.state(),
                Labels.in(Labels.of(entry.state()), language),
                entry.at().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                entry.note());
    }

    /// What the reporter may see of it.
    public static List<TimelineView> publicly(List<TimelineEntry> timeline, Language language) {
        return timeline.stream()
                .filter(entry -> Procedure.isPublic(entry.step()))
                .map(entry -> of(entry, language))
                .toList();
    }
}
