package cn.anlan.hazard.careless;

import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;

/// Breaks every rule for aggregates.
@Entity
public class CarelessAggregate {
    public String state = "OPEN";

    public void setState(String state) {
        this.state = state;
    }

    public Response answer() {
        return Response.ok(state).build();
    }
}
