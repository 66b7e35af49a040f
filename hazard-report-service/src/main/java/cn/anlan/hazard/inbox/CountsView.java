package cn.anlan.hazard.inbox;

import cn.anlan.events.hazard.HazardState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            Map<HazardState, Long> byState,

            @Schema(
                    description = "Whether there are more: it is counted up to 1,000, from the oldest of a unit on.",
                    examples = "false")
            boolean more) {

        static BoxCounts of(List<CountBoxes.Count> counts) {
            Map<HazardState, Long> byState = new EnumMap<>(HazardState.class);
            counts.stream()
                    .filter(count -> count.open() > 0)
                    .forEach(count -> byState.put(count.state(), count.open()));
            return new BoxCounts(
                    counts.stream().mapToLong(CountBoxes.Count::open).sum(),
                    counts.stream().mapToLong(CountBoxes.Count::overdue).sum(),
                    byState,
                    counts.stream().anyMatch(CountBoxes.Count::more));
        }
    }

    static CountsView of(List<CountBoxes.Count> counts) {
        return new CountsView(of(counts, Box.MINE), of(counts, Box.UNIT), of(counts, Box.AREA));
    }

    private static BoxCounts of(List<CountBoxes.Count> counts, Box box) {
        return BoxCounts.of(counts.stream().filter(count -> count.box() == box).toList());
    }
}
