package cn.anlan.messaging.outbox;

import java.time.Duration;

/// How a relay paces itself.
///
/// @param batch rows read at once
/// @param inFlight rows handed to the producer and not yet acknowledged, at most
/// @param linger the shortest time between two looks while rows trickle in
/// @param poll the longest time between two looks while there are none
/// @param takeover how often a relay that stands by asks for the lease, and a failed one starts again
public record RelaySettings(int batch, int inFlight, Duration linger, Duration poll, Duration takeover) {

    public RelaySettings {
        if (batch < 1 || inFlight < batch) {
            throw new IllegalArgumentException(
                    "A relay needs at least one row in a batch, and room in flight for one batch");
        }
    }
}
