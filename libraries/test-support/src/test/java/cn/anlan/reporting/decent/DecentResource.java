package cn.anlan.reporting.decent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

/// Keeps to the rules.
@Path("/decent")
public class DecentResource {
    private final Clock clock;

    DecentResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    public String state() {
        return new DecentAggregate().state() + " since " + Instant.now(clock);
    }
}
