package cn.anlan.inspection.finding;

import cn.anlan.access.Roles;
import cn.anlan.evidence.ImageSanitizer;
import cn.anlan.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/findings/{id}/photos")
@RunOnVirtualThread
@Tag(name = "Findings")
public class PhotoResource {

    private final ReadFindings findings;
    private final ImageSanitizer sanitizer;
    private final Photos photos;

    PhotoResource(ReadFindings findings, ImageSanitizer sanitizer, Photos photos) {
        this.findings = findings;
        this.sanitizer = sanitizer;
        this.photos = photos;
    }

    @POST
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.COMMITTEE_OFFICER})
    @Operation(
            operationId = "addFindingPhoto",
            summary = "Add a photo",
            description = "Before or after the rectification. Position and other metadata are removed.")
    @APIResponseSchema(value = PhotoView.class, responseCode = "201", responseDescription = "Kept")
    public Response add(@PathParam("id") UUID id, @QueryParam("stage") @NotNull PhotoStage stage, InputStream image) {
        // Nobody's upload is read whose photo would be refused.
        findings.require(id);
        return photos.add(id, stage, sanitizer.sanitize(image));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.UNIT_LEADER,
        Roles.LIAISON_OFFICER,
        Roles.INSPECTOR,
        Roles.HAZARD_DISPATCHER,
        Roles.PORTAL
    })
    @Operation(
            operationId = "listFindingPhotos",
            summary = "List the photos of a finding",
            description = "All of them at once, the oldest first.")
    public Page<PhotoView> list(@PathParam("id") UUID id) {
        return new Page<>(photos.list(id), null);
    }

    @GET
    @Path("/{photoId}")
    @Produces({"image/jpeg", "image/png"})
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.UNIT_LEADER,
        Roles.LIAISON_OFFICER,
        Roles.INSPECTOR,
        Roles.HAZARD_DISPATCHER,
        Roles.PORTAL
    })
    @Operation(operationId = "getFindingPhoto", summary = "Read a photo", description = "The image itself.")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        Photos.File file = photos.open(id, photoId);
        return Response.ok(file.content(), file.mediaType())
                .tag(file.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
