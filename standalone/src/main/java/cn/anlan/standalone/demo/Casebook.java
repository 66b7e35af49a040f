package cn.anlan.standalone.demo;

import cn.anlan.standalone.client.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reports that were handed in so far.
final class Casebook {
    private final List<Entry> entries = new ArrayList<>();

    /// @param report its id, as staff know it
    /// @param photo the id of the picture that came with it
    record Entry(Told told, HazardDesk.Receipt receipt, String report, Optional<String> photo) {
        String path() {
            return "/v1/hazard-reports/" + report;
        }
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    /// The first that came that way and went this one.
    Entry first(String channel, Ending ending) {
        return entries.stream()
                .filter(entry ->
                        entry.told().channel().equals(channel) && entry.told().ending() == ending)
                .findFirst()
                .orElseThrow(() -> new Unexpected("no report by %s ends as %s".formatted(channel, ending)));
    }
}
