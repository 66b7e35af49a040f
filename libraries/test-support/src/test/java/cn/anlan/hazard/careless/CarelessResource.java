package cn.anlan.hazard.careless;

import cn.anlan.campaign.elsewhere.Stranger;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Breaks every rule for resources.
@Path("/careless")
public class CarelessResource {
    @Inject
    Stranger stranger;

    @GET
    public Optional<List<CarelessAggregate>> list() {
        System.out.println(Date.from(Instant.now()) + stranger.toString());
        return Optional.empty();
    }
}
