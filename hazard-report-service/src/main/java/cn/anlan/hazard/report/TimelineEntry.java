package cn.anlan.hazard.report;

import cn.anlan.events.hazard.HazardState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One step that was taken on a report.
///
/// @param state where the report stood after it
/// @param note the reason or result; the reporter reads it if the step is public
/// @param takenBy the person of the office or unit who took it; nobody for what the reporter, an event or the time did
@Embeddable
public record TimelineEntry(
        @Enumerated(EnumType.STRING) HandlingStep step,
        @Enumerated(EnumType.STRING) HazardState state,
        @Column(name = "taken_at") OffsetDateTime at,
        @Nullable String note,
        @Nullable String takenBy) {}
