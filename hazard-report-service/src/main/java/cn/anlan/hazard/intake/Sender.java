package cn.anlan.hazard.intake;

import cn.anlan.hazard.report.IntakeChannel;
import java.util.Optional;
import java.util.UUID;

/// What is known of who sends a report, beside what the report says.
///
/// @param origin where it comes from, by hash, where it may be known
/// @param officer the information officer
record Sender(IntakeChannel channel, Optional<byte[]> origin, Optional<UUID> officer) {

    static Sender by(IntakeChannel channel) {
        return new Sender(channel, Optional.empty(), Optional.empty());
    }
}
