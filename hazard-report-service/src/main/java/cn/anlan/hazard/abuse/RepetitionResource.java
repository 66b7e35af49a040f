package cn.anlan.hazard.abuse;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-repetitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class RepetitionResource {

    private final FindRepeated findRepeated;
    private final OrganizationScope scope;
    private final Clock clock;

    RepetitionResource(FindRepeated findRepeated, OrganizationScope scope, Clock clock) {
        this.findRepeated = findRepeated;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.HAZARD_DISPATCHER})
    @Operation(
            operationId = "listHazardRepetitions",
            summary = "List where reports of the last days repeat one another: in words, a picture, or the place",
            description = "Three are a repetition. The fifty largest, of the caller's scope.")
    public Page<RepetitionView> list(@QueryParam("days") @DefaultValue("7") @Min(1) @Max(31) int days) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        return new Page<>(
                findRepeated.since(OffsetDateTime.now(clock).minusDays(days), viewer).stream()
                        .map(RepetitionView::of)
                        .toList(),
                null);
    }
}
