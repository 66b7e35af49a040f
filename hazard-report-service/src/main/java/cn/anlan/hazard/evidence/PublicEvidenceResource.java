package cn.anlan.hazard.evidence;

import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.web.Page;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

@Path("/public/v1/hazard-reports/{trackingNumber}/evidence")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports")
public class PublicEvidenceResource {

    private final Receipts receipts;
    private final ReadEvidence readEvidence;
    private final RequestLanguage requestLanguage;

    PublicEvidenceResource(Receipts receipts, ReadEvidence readEvidence, RequestLanguage requestLanguage) {
        this.receipts = receipts;
        this.readEvidence = readEvidence;
        this.requestLanguage = requestLanguage;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "listPublicHazardEvidence",
            summary = "List the evidence of one's own report, and how far it has come",
            description = "All of it at once, the oldest first.")
    @APIResponse(responseCode = "200", description = "The evidence")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    public Page<EvidenceView> list(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        UUID reportId = receipts.open(trackingNumber, secret).id();
        return readEvidence.of(reportId, "/public/v1/hazard-reports/" + trackingNumber, requestLanguage.get());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "getPublicHazardEvidence", summary = "Get a piece of evidence of one's own report")
    @APIResponse(
            responseCode = "200",
            description = "The cleaned file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such file or report, or another secret")
    public Response get(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("id") UUID id,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return readEvidence.file(receipts.open(trackingNumber, secret).id(), id);
    }

    @GET
    @Path("{id}/thumbnail")
    @Produces("image/jpeg")
    @Transactional
    @Operation(operationId = "getPublicHazardEvidenceThumbnail", summary = "Get a photo of one's own report in small")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such photo or report, or another secret")
    public Response thumbnail(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("id") UUID id,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return readEvidence.thumbnail(receipts.open(trackingNumber, secret).id(), id);
    }
}
