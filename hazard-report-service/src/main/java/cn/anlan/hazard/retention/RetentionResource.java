package cn.anlan.hazard.retention;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_CUSTODIAN)
@RunOnVirtualThread
@Tag(name = "Identity vault")
public class RetentionResource {

    private static final String LIST = "deletion-register";
    private static final int LISTED = 100;

    private final DestroyIdentities destroyIdentities;
    private final DeletionRegister register;
    private final OrganizationScope scope;
    private final ScopedPages pages;

    RetentionResource(
            DestroyIdentities destroyIdentities,
            DeletionRegister register,
            OrganizationScope scope,
            ScopedPages pages) {
        this.destroyIdentities = destroyIdentities;
        this.register = register;
        this.scope = scope;
        this.pages = pages;
    }

    @POST
    @Path("retention-runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runRetention",
            summary = "Destroy the identities whose retention is over, or see which they are",
            description =
                    "In the custodian's scope. The same happens every night by itself, in the whole installation.")
    public RetentionViews.Run run(@NotNull @Valid RetentionViews.Order order) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            throw ProblemException.notFound();
        }
        OffsetDateTime closedBefore = destroyIdentities
                .closedBefore()
                .atZoneSameInstant(ChinaTime.ZONE)
                .toOffsetDateTime();
        if (!order.dryRun()) {
            return new RetentionViews.Run(false, closedBefore, destroyIdentities.run(viewer), List.of(), false);
        }
        List<DeletionRegister.Due> due = destroyIdentities.preview(viewer, LISTED + 1);
        return new RetentionViews.Run(
                true,
                closedBefore,
                null,
                due.stream().limit(LISTED).map(RetentionViews.Case::of).toList(),
                due.size() > LISTED);
    }

    @GET
    @Path("deletion-register")
    @Operation(operationId = "listDeletions", summary = "List what was destroyed at the end of its retention")
    public Page<RetentionViews.Deletion> deletions(@Valid @BeanParam PageRequest page) {
        return pages.latestFirst(
                LIST, page, register::inScope, DeletionRegister.Entry::id, RetentionViews.Deletion::of);
    }
}
