package cn.anlan.hazard.handling;

import cn.anlan.access.Roles;
import cn.anlan.hazard.evidence.EvidenceView;
import cn.anlan.hazard.evidence.ReadEvidence;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.web.Page;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports/{id}/evidence")
@RunOnVirtualThread
@Tag(name = "Hazard reports")
@RolesAllowed({
    Roles.COMMITTEE_OFFICER,
    Roles.HAZARD_DISPATCHER,
    Roles.INSPECTOR,
    Roles.LIAISON_OFFICER,
    Roles.UNIT_LEADER
})
public class HandlingEvidenceResource {

    private final VisibleReports visibleReports;
    private final ReadEvidence readEvidence;
    private final RequestLanguage requestLanguage;

    HandlingEvidenceResource(
            VisibleReports visibleReports, ReadEvidence readEvidence, RequestLanguage requestLanguage) {
        this.visibleReports = visibleReports;
        this.readEvidence = readEvidence;
        this.requestLanguage = requestLanguage;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "listHazardEvidence",
            summary = "List the evidence of a report",
            description = "All of it at once, the oldest first.")
    @APIResponse(responseCode = "200", description = "The evidence")
    @APIResponse(responseCode = "404", description = "No such report within the caller's scope")
    public Page<EvidenceView> list(@PathParam("id") UUID id) {
        return readEvidence.of(visibleReports.get(id).id(), "/v1/hazard-reports/" + id, requestLanguage.get());
    }

    @GET
    @Path("{evidenceId}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "getHazardEvidence", summary = "Get a piece of evidence, cleaned of all metadata")
    @APIResponse(
            responseCode = "200",
            description = "The cleaned file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such file or report within the caller's scope")
    public Response get(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
        return readEvidence.file(visibleReports.get(id).id(), evidenceId);
    }

    @GET
    @Path("{evidenceId}/thumbnail")
    @Produces("image/jpeg")
    @Transactional
    @Operation(operationId = "getHazardEvidenceThumbnail", summary = "Get a photo in small")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such photo or report within the caller's scope")
    public Response thumbnail(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
        return readEvidence.thumbnail(visibleReports.get(id).id(), evidenceId);
    }
}
