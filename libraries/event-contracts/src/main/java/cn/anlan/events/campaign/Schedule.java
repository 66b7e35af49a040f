package cn.anlan.events.campaign;

import java.util.List;

/// When a requirement is due: the union of its parts.
public record Schedule(List<SchedulePart> parts, HolidayPolicy holidayPolicy) {

    public Schedule {
        parts = List.copyOf(parts);
    }
}
