package cn.anlan.campaign.activityevidence;

import cn.anlan.access.Roles;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileKind;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/activity-records/{activityId}/evidence")
@Tag(name = "Activities", description = "What was done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class EvidenceResource {

    private final ReceiveEvidence receiveEvidence;
    private final ReadEvidence readEvidence;
    private final RemoveEvidence removeEvidence;
    private final EvidenceStore store;

    EvidenceResource(
            ReceiveEvidence receiveEvidence,
            ReadEvidence readEvidence,
            RemoveEvidence removeEvidence,
            EvidenceStore store) {
        this.receiveEvidence = receiveEvidence;
        this.readEvidence = readEvidence;
        this.removeEvidence = removeEvidence;
        this.store = store;
    }

    @POST
    @Consumes({
        "image/jpeg",
        "image/png",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/ofd",
        "video/mp4",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "addActivityEvidence",
            summary = "Add a photo or file to a record",
            description = "JPEG, PNG, PDF, DOCX, XLSX, OFD or MP4, told by its content. Position and other metadata are"
                    + " removed from photos and videos. A record that was verified has to be verified again. The same"
                    + " file sent again is the same evidence.")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "As it is kept")
    @APIResponse(responseCode = "409", description = "The record is withdrawn, or has as many files as it may have")
    @APIResponse(responseCode = "413", description = "Too large for a file of its kind")
    @APIResponse(responseCode = "415", description = "Of no supported type")
    @APIResponse(responseCode = "422", description = "Damaged")
    @APIResponse(responseCode = "503", description = "Files cannot be kept at present; see `Retry-After`")
    public Response add(
            @PathParam("activityId") UUID activityId,
            @QueryParam("name")
                    @Size(max = 500)
                    @Parameter(description = "The file's name.", example = "签到表.pdf")
                    @Nullable
                    String name,
            InputStream upload) {
        return receiveEvidence.receive(activityId, name, upload);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listActivityEvidence",
            summary = "List what proves an activity",
            description = "All of it at once, the oldest first.")
    public Page<EvidenceView> list(@PathParam("activityId") UUID activityId) {
        return new Page<>(readEvidence.of(activityId), null);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getActivityEvidence", summary = "Download a photo or file")
    @APIResponse(
            responseCode = "200",
            description = "The file itself",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("activityId") UUID activityId, @PathParam("id") UUID id) {
        var evidence = readEvidence.one(activityId, id);
        var disposition = evidence.kind() == FileKind.PHOTO ? "inline" : "attachment";
        return file(evidence.storageKey(), evidence.mediaType(), evidence.sha256())
                .header(HttpHeaders.CONTENT_LENGTH, evidence.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition + "; filename*=UTF-8''" + encoded(evidence.fileName()))
                .build();
    }

    @GET
    @Path("/{id}/thumbnail")
    @Produces("image/jpeg")
    @Operation(operationId = "getActivityEvidenceThumbnail", summary = "Read a photo in small")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response thumbnail(@PathParam("activityId") UUID activityId, @PathParam("id") UUID id) {
        var evidence = readEvidence.one(activityId, id);
        if (!evidence.hasThumbnail()) {
            throw ProblemException.notFound();
        }
        return file(evidence.thumbnailKey(), "image/jpeg", "small-" + evidence.sha256())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "removeActivityEvidence",
            summary = "Take a photo or file from a record",
            description = "With the version of the record in `If-Match`.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("activityId") UUID activityId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        removeEvidence.remove(activityId, id, ifMatch);
    }

    /// Never more than a file of that type, whatever its bytes may look like to a browser.
    private Response.ResponseBuilder file(String key, String mediaType, String tag) {
        var content = store.get(key).orElseThrow(() -> new IllegalStateException("evidence " + key + " is missing"));
        return Response.ok(content, mediaType)
                .tag(new EntityTag(tag))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
    }

    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String path(UUID activityId) {
        return "/v1/activity-records/" + activityId + "/evidence";
    }
}
