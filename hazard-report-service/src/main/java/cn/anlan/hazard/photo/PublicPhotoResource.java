package cn.anlan.hazard.photo;

import cn.anlan.hazard.abuse.Guarded;
import cn.anlan.hazard.receipt.Receipts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1/hazard-reports/{trackingNumber}/photos")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public hazard reports")
public class PublicPhotoResource {

    private final AddPhoto addPhoto;
    private final Receipts receipts;
    private final PhotoFile photoFile;

    PublicPhotoResource(AddPhoto addPhoto, Receipts receipts, PhotoFile photoFile) {
        this.addPhoto = addPhoto;
        this.receipts = receipts;
        this.photoFile = photoFile;
    }

    @POST
    @Guarded
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addHazardPhoto",
            summary = "Add a photo to a report",
            description = "JPEG or PNG, at most 20 MiB and 25 million pixels. It is cleaned of position and all other"
                    + " metadata before it is kept. Sending the same photo again gives the same photo.")
    @APIResponseSchema(value = PhotoView.class, responseCode = "201", responseDescription = "The photo as it is kept")
    @APIResponse(responseCode = "404", description = "No such report, or another secret")
    @APIResponse(responseCode = "409", description = "The report takes no more photos")
    @APIResponse(responseCode = "413", description = "The image is larger than 20 MiB")
    @APIResponse(responseCode = "415", description = "Neither JPEG nor PNG")
    @APIResponse(responseCode = "422", description = "The image is damaged or has too many pixels")
    public Response add(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("Receipt-Secret") @Nullable String secret,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/png",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream upload) {
        PhotoView view = PhotoView.of(
                addPhoto.add(trackingNumber, secret, upload), "/public/v1/hazard-reports/" + trackingNumber);
        return Response.created(URI.create(view.href())).entity(view).build();
    }

    @GET
    @Path("{photoId}")
    @Produces({"image/jpeg", "image/png"})
    @Transactional
    @Operation(operationId = "getPublicHazardPhoto", summary = "Get a photo of one's own report")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such photo or report, or another secret")
    public Response get(
            @PathParam("trackingNumber") String trackingNumber,
            @PathParam("photoId") UUID photoId,
            @HeaderParam("Receipt-Secret") @Nullable String secret) {
        return photoFile.answer(receipts.open(trackingNumber, secret).id(), photoId);
    }
}
