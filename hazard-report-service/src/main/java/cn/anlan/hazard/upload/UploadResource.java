package cn.anlan.hazard.upload;

import cn.anlan.hazard.abuse.Guarded;
import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.PrivateAnswer;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The tus protocol, version 1.0.0. The header `Tus-Resumable` is asked for and given by [TusVersion].
@Path("/public/v1/hazard-reports/{trackingNumber}/uploads")
@PermitAll
@Tus
@RunOnVirtualThread
@Tag(name = "Public hazard reports")
public class UploadResource {

    private static final String PARTS = "application/offset+octet-stream";

    private static final String EXPIRED = """
            {"type": "urn:anlan:problem:upload-expired", "title": "上传已过期", "status": 410, "code": "upload-expired"}""";

    private static final String MISMATCH = """
            {"type": "urn:anlan:problem:checksum-mismatch", "title": "校验和不一致", "status": 460, "code": "checksum-mismatch"}""";

    private final UploadEvidence uploads;

    UploadResource(UploadEvidence uploads) {
        this.uploads = uploads;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response capabilities(@PathParam("trackingNumber") String trackingNumber) {
        return Response.noContent()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", "creation,expiration,termination,checksum")
                .header("Tus-Max-Size", uploads.largest())
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @POST
    @Idempotent
    @Guarded
    @Operation(
            operationId = "beginUpload",
            summary = "Begin a resumable upload of evidence (tus 1.0.0, creation)",
            description = "Photos (JPEG, PNG), videos (MP4, QuickTime) and sound (M4A, MP3, WAV, AMR), told by their"
                    + " content. Upload-Metadata is not kept: names of files tell of people. What was received"
                    + " whole is cleaned of position and all other metadata, and kept or refused with a reason;"
                    + " see the list of evidence.")
    @APIResponse(
            responseCode = "201",
            description = "Where to send the parts",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Upload-Expires", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "The report takes no more files")
    @APIResponse(responseCode = "412", description = "Another version of the protocol")
    @APIResponse(responseCode = "413", description = "The file is too large")
    public Response begin(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @HeaderParam("Tus-Resumable") @Schema(examples = Tus.VERSION) @Nullable String version,
            @HeaderParam("Upload-Length") @Schema(examples = "1048576") @Nullable Long length) {
        if (length == null || length <= 0) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER)
                    .withDetail("缺少有效的 Upload-Length", "A positive Upload-Length is needed");
        }
        Evidence begun = uploads.begin(trackingNumber, secret, length);
        return Response.created(URI.create("/public/v1/hazard-reports/" + trackingNumber + "/uploads/" + begun.id()))
                .header("Upload-Expires", httpDate(begun.expiresAt()))
                .build();
    }

    @HEAD
    @Path("{id}")
    @Operation(operationId = "getUploadOffset", summary = "See how much of an upload has come")
    @APIResponse(
            responseCode = "200",
            description = "How much has come",
            headers = {
                @Header(name = "Upload-Offset", schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = "Upload-Length", schema = @Schema(type = SchemaType.INTEGER))
            })
    @APIResponse(responseCode = "404", description = "No such upload or report, or another secret")
    @APIResponse(
            responseCode = "410",
            description = "The upload has expired",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            example = EXPIRED))
    @APIResponse(responseCode = "412", description = "Another version of the protocol")
    public Response offset(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("id") UUID id,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @HeaderParam("Tus-Resumable") @Schema(examples = Tus.VERSION) @Nullable String version) {
        Evidence evidence = uploads.look(trackingNumber, secret, id);
        return PrivateAnswer.of(progress(Response.ok(), evidence).header("Upload-Length", evidence.declaredSize()));
    }

    @PATCH
    @Path("{id}")
    @Consumes(PARTS)
    @Operation(
            operationId = "appendToUpload",
            summary = "Send the next part of an upload",
            description =
                    "Parts of some megabytes suit bad networks. What came before the connection broke counts, unless a"
                            + " checksum was sent.")
    @APIResponse(
            responseCode = "204",
            description = "The part is safe",
            headers = @Header(name = "Upload-Offset", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "404", description = "No such upload or report, or another secret")
    @APIResponse(responseCode = "409", description = "The part begins elsewhere than the last one ended")
    @APIResponse(
            responseCode = "410",
            description = "The upload has expired",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            example = EXPIRED))
    @APIResponse(responseCode = "412", description = "Another version of the protocol")
    @APIResponse(responseCode = "413", description = "More than was announced")
    @APIResponse(responseCode = "415", description = "Not application/offset+octet-stream")
    @APIResponse(
            responseCode = "460",
            description = "The checksum does not fit",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            example = MISMATCH))
    @APIResponse(responseCode = "503", description = "The storage cannot be reached; the part was not kept")
    public Response append(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("id") UUID id,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @HeaderParam("Tus-Resumable") @Schema(examples = Tus.VERSION) @Nullable String version,
            @HeaderParam("Upload-Offset") @Schema(examples = "0") @Nullable Long from,
            @HeaderParam("Upload-Checksum") @Schema(examples = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=") @Nullable
                    String checksum,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = PARTS,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        if (from == null || from < 0) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER)
                    .withDetail("缺少有效的 Upload-Offset", "An Upload-Offset is needed");
        }
        Evidence evidence = uploads.append(trackingNumber, secret, id, from, Checksum.of(checksum), body);
        return progress(Response.noContent(), evidence).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endUpload", summary = "Give an unfinished upload up (tus 1.0.0, termination)")
    @APIResponse(responseCode = "204", description = "What had come is gone")
    @APIResponse(responseCode = "404", description = "No such upload or report, or another secret")
    @APIResponse(responseCode = "409", description = "The file was received whole")
    @APIResponse(responseCode = "412", description = "Another version of the protocol")
    public Response end(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("id") UUID id,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @HeaderParam("Tus-Resumable") @Schema(examples = Tus.VERSION) @Nullable String version) {
        uploads.end(trackingNumber, secret, id);
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder progress(Response.ResponseBuilder response, Evidence evidence) {
        return response.header("Upload-Offset", evidence.received())
                .header("Upload-Expires", httpDate(evidence.expiresAt()));
    }

    private static String httpDate(OffsetDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
