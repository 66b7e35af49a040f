package cn.anlan.access;

import cn.anlan.messaging.ActorSupplier;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What a service's resource looks like from here: open to some, to all, or by oversight to nobody.
@Path("/guarded")
public class GuardedResource {
    private final CurrentActor currentActor;
    private final ActorSupplier actors;
    private final OrganizationScope scope;

    GuardedResource(CurrentActor currentActor, ActorSupplier actors, OrganizationScope scope) {
        this.currentActor = currentActor;
        this.actors = actors;
        this.scope = scope;
    }

    @GET
    @Path("/officers")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.COMMITTEE_OFFICER})
    public Seen officers() {
        return seen(currentActor.get());
    }

    @GET
    @Path("/admins")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.SECURITY_ADMIN, Roles.AUDITOR})
    public Seen admins() {
        return seen(currentActor.get());
    }

    @GET
    @Path("/signed-in")
    @Authenticated
    public Seen signedIn() {
        return seen(currentActor.get());
    }

    @GET
    @Path("/everyone")
    @PermitAll
    public String everyone() {
        return actors.actor();
    }

    /// Not in the API document: there it would look as if it were open to all.
    @GET
    @Path("/nobody")
    @Operation(hidden = true)
    public String nobody() {
        return "forgotten";
    }

    @GET
    @Path("/organizations/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.LIAISON_OFFICER, Roles.PLATFORM_ADMIN})
    public boolean organization(@PathParam("id") UUID id) {
        scope.require(id);
        return true;
    }

    private Seen seen(Actor actor) {
        return new Seen(
                actor.subject(),
                actor.organizationId(),
                actor.roles().stream().map(Role::claim).sorted().toList(),
                actors.actor(),
                actors.organizationId());
    }

    /// The actor as the resource saw it, and as events would name it.
    public record Seen(
            String subject, UUID organizationId, List<String> roles, String eventActor, UUID eventOrganizationId) {}
}
