package cn.anlan.hazard.portalkey;

import cn.anlan.access.Roles;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/portal-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Tag(name = "Portal keys", description = "Keys by which other portals hand reports in over Open311")
public class PortalKeyResource {

    private static final String LIST = "portal-keys";

    private final PortalKeys keys;
    private final ScopedPages pages;

    PortalKeyResource(PortalKeys keys, ScopedPages pages) {
        this.keys = keys;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "issuePortalKey", summary = "Issue a key to a portal")
    @APIResponseSchema(value = IssuedView.class, responseCode = "201", responseDescription = "The key, this one time")
    public Response issue(@NotNull @Valid IssueRequest request) {
        PortalKeys.Issued issued = keys.issue(request.portal());
        return PrivateAnswer.of(Response.created(
                        URI.create("/v1/portal-keys/" + issued.entry().id()))
                .entity(new IssuedView(issued.entry().id(), issued.entry().portal(), issued.key())));
    }

    @GET
    @Operation(operationId = "listPortalKeys", summary = "List the keys of portals, the latest first")
    public Page<PortalKeyView> list(@Valid @BeanParam PageRequest page) {
        return pages.ofAll(LIST, page, keys::page, PortalKeys.PortalKey::id, PortalKeyView::of);
    }

    @POST
    @Path("{id}/revoke")
    @Operation(operationId = "revokePortalKey", summary = "Revoke the key of a portal")
    @APIResponse(responseCode = "404", description = "No such key")
    public PortalKeyView revoke(@PathParam("id") UUID id) {
        return PortalKeyView.of(keys.revoke(id));
    }

    @Schema(name = "PortalKeyIssue")
    public record IssueRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "市民服务热线")
            String portal) {}

    /// @param apiKey shown this one time; only a hash of it is kept
    @Schema(name = "IssuedPortalKey")
    public record IssuedView(
            UUID id,
            @Schema(examples = "市民服务热线") String portal,
            @Schema(examples = "mX0u2vP3…") String apiKey) {

        /// Never the key.
        @Override
        public String toString() {
            return "IssuedView[" + portal + "]";
        }
    }

    @Schema(name = "PortalKey")
    public record PortalKeyView(
            UUID id,
            @Schema(examples = "市民服务热线") String portal,
            String issuedBy,
            OffsetDateTime issuedAt,
            @Nullable OffsetDateTime revokedAt) {

        static PortalKeyView of(PortalKeys.PortalKey key) {
            return new PortalKeyView(key.id(), key.portal(), key.issuedBy(), key.issuedAt(), key.revokedAt());
        }
    }
}
