package cn.anlan.china.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The course of a campaign, in which a schedule is evaluated.
///
/// @param start its first day
/// @param end its last day; nothing when it is open-ended
/// @param occasions by the names that schedules give them; what has not happened yet is not among them
public record Timeline(LocalDate start, @Nullable LocalDate end, Map<String, List<Occasion>> occasions) {

    public Timeline {
        occasions = Map.copyOf(occasions);
    }

    public static Timeline of(LocalDate start, @Nullable LocalDate end) {
        return new Timeline(start, end, Map.of());
    }

    List<Occasion> occasions(String name) {
        return occasions.getOrDefault(name, List.of());
    }
}
