package cn.anlan.hazard.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who passes on to whom. An office may pass on to another one, which has rules of its own; no report must come
/// back that way to where it was.
///
/// @param passesOnTo the destinations in each office's rules
record TransferChains(Map<UUID, Set<UUID>> passesOnTo) {

    /// Whether a report that the office passes on can come back to it. That it keeps a report itself is no loop.
    boolean leadBackTo(UUID office) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> next = new ArrayDeque<>(passesOnTo.getOrDefault(office, Set.of()));
        next.remove(office);
        while (!next.isEmpty()) {
            UUID reached = next.pop();
            if (reached.equals(office)) {
                return true;
            }
            if (seen.add(reached)) {
                passesOnTo.getOrDefault(reached, Set.of()).stream()
                        .filter(destination -> !destination.equals(reached))
                        .forEach(next::push);
            }
        }
        return false;
    }
}
