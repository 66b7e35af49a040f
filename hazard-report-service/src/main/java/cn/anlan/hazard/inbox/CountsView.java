package cn.anlan.hazard.inbox;

import cn.anlan.events.hazard.HazardState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many reports wait: those that are not at their end.
@Schema(
        name = "HazardInboxCounts",
        description = "How many reports are not at their end, and how many of them are overdue.")
record CountsView(BoxCounts mine, BoxCounts unit, BoxCounts area) {

    @Schema(name = "HazardInboxCount")
    record BoxCounts(
            @Schema(examples = "12") long open,
            @Schema(examples = "2") long overdue,

            @Schema(examples = "{\"ACCEPTED\":5,\"VERIFYING\":7}")
            Map<HazardState, Long> byState) {

        static BoxCounts of(
                List<ReportLines.Count> counts,
                ToLongFunction<ReportLines.Count> open,
                ToLongFunction<ReportLines.Count> overdue) {
            Map<HazardState, Long> byState = new EnumMap<>(HazardState.class);
            counts.stream()
                    .filter(count -> open.applyAsLong(count) > 0)
                    .forEach(count -> byState.put(count.state(), open.applyAsLong(count)));
            return new BoxCounts(
                    counts.stream().mapToLong(open).sum(),
                    counts.stream().mapToLong(overdue).sum(),
                    byState);
        }
    }

    static CountsView of(List<ReportLines.Count> counts) {
        return new CountsView(
                BoxCounts.of(counts, ReportLines.Count::mine, ReportLines.Count::mineOverdue),
                BoxCounts.of(counts, ReportLines.Count::unit, ReportLines.Count::unitOverdue),
                BoxCounts.of(counts, ReportLines.Count::area, ReportLines.Count::areaOverdue));
    }
}
