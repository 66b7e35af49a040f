package cn.anlan.hazard.abuse;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// Stands before public operations that make something, see [IntakeChecks].
@Guarded
@Provider
public class IntakeGuard implements ContainerRequestFilter {

    /// Filters are made when the application is built, where there are no settings yet.
    private final Instance<IntakeChecks> checks;

    IntakeGuard(Instance<IntakeChecks> checks) {
        this.checks = checks;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        checks.get().require(request.getHeaderString(Origin.FORWARDED_FOR), request.getHeaderString("Proof-Of-Work"));
    }
}
