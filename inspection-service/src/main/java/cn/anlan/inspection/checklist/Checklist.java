package cn.anlan.inspection.checklist;

import cn.anlan.events.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A checklist (对照检查表): items, each with its check points.
public record Checklist(String key, int version, LocalizedText title, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    public record Item(String code, LocalizedText title, List<CheckPoint> checkPoints) {

        public Item {
            checkPoints = List.copyOf(checkPoints);
        }
    }

    /// @param id unique within the checklist, `G1a`
    public record CheckPoint(String id, LocalizedText text) {}

    public Stream<CheckPoint> checkPoints() {
        return items.stream().flatMap(item -> item.checkPoints().stream());
    }

    public Optional<CheckPoint> checkPoint(String id) {
        return checkPoints().filter(point -> point.id().equals(id)).findFirst();
    }
}
