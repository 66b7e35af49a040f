package cn.anlan.hazard.handling;

import cn.anlan.access.Roles;
import cn.anlan.hazard.photo.PhotoFile;
import cn.anlan.hazard.visibility.VisibleReports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/photos")
@RunOnVirtualThread
@Tag(name = "Hazard reports")
public class HandlingPhotoResource {

    private final VisibleReports visibleReports;
    private final PhotoFile photoFile;

    HandlingPhotoResource(VisibleReports visibleReports, PhotoFile photoFile) {
        this.visibleReports = visibleReports;
        this.photoFile = photoFile;
    }

    @GET
    @Path("{photoId}")
    @Produces({"image/jpeg", "image/png"})
    @RolesAllowed({
        Roles.COMMITTEE_OFFICER,
        Roles.HAZARD_DISPATCHER,
        Roles.INSPECTOR,
        Roles.LIAISON_OFFICER,
        Roles.UNIT_LEADER
    })
    @Transactional
    @Operation(operationId = "getHazardPhoto", summary = "Get a photo of a report")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such photo or report within the caller's scope")
    public Response get(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return photoFile.answer(visibleReports.get(id).id(), photoId);
    }
}
