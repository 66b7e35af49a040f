package cn.anlan.hazard.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// How a report came in.
///
/// @param named whether the reporter gave a name, which is sealed elsewhere
/// @param reporterSafe what the reporter said when asked whether he is out of danger
/// @param reportedUnit whom the report is about, in the reporter's words
@Embeddable
public record Reception(
        @Enumerated(EnumType.STRING) IntakeChannel channel,
        @Enumerated(EnumType.STRING) HazardUrgency urgency,
        boolean named,
        @Nullable Boolean reporterSafe,
        @Nullable String reportedUnit) {

    /// Anonymous, by the public channel, with nothing more said.
    public static Reception ofThePublic() {
        return new Reception(IntakeChannel.PUBLIC, HazardUrgency.ORDINARY, false, null, null);
    }
}
