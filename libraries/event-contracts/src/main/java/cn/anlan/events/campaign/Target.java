package cn.anlan.events.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much is owed each time a requirement comes due.
///
/// @param quantity how many, where no counters divide it
/// @param counters separate duties within the requirement, each with its own quantity; may be empty
/// @param distinctBy what must differ between those that count; none when each counts
/// @param perHeadOf the posts whose holders owe the quantity each, e.g. `LEADERSHIP_MEMBER`; empty when the
///     organisation owes it
/// @param sharedBy who owes it together
public record Target(
        int quantity,
        List<Counter> counters,
        @Nullable DistinctBy distinctBy,
        List<String> perHeadOf,
        TargetGroup sharedBy) {

    public Target {
        counters = List.copyOf(counters);
        perHeadOf = List.copyOf(perHeadOf);
    }

    /// So many of each organisation, of any sort.
    public static Target of(int quantity) {
        return of(quantity, List.of());
    }

    /// So many of each organisation, divided by counters.
    public static Target of(int quantity, List<Counter> counters) {
        return new Target(quantity, counters, null, List.of(), TargetGroup.UNIT);
    }
}
