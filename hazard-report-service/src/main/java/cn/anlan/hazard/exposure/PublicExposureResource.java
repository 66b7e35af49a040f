package cn.anlan.hazard.exposure;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1/exposures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public exposures", description = "Warnings to the public (警示曝光)")
public class PublicExposureResource {

    private final Exposures exposures;
    private final ExposurePicture picture;
    private final ScopedPages pages;
    private final RequestLanguage language;
    private final Clock clock;

    PublicExposureResource(
            Exposures exposures, ExposurePicture picture, ScopedPages pages, RequestLanguage language, Clock clock) {
        this.exposures = exposures;
        this.picture = picture;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listPublicExposures", summary = "List what the public is warned of, the latest first")
    public Page<ExposureViews.Public> list(
            @QueryParam("divisionCode") @Nullable String divisionCode, @Valid @BeanParam PageRequest page) {
        String prefix = prefix(divisionCode);
        return pages.ofAll(
                "public-exposures:" + prefix,
                page,
                (before, limit) -> exposures.published(now(), prefix, before, limit),
                Exposure::id,
                exposure -> ExposureViews.Public.of(exposure, language.get()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getPublicExposure", summary = "Get one warning")
    @APIResponseSchema(value = ExposureViews.Public.class, responseCode = "200", responseDescription = "The warning")
    @APIResponse(responseCode = "404", description = "There is none, or not any more")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(ExposureViews.Public.of(published(id), language.get()))
                .build();
    }

    @GET
    @Path("{id}/photos/{photoId}")
    @Produces("image/jpeg")
    @Transactional
    @Operation(operationId = "getPublicExposurePhoto", summary = "Get a picture of a warning")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or not any more")
    public Response photo(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return picture.answer(published(id), photoId);
    }

    private Exposure published(UUID id) {
        return exposures
                .findByIdOptional(id)
                .filter(exposure -> exposure.isPublic(now()))
                .orElseThrow(ProblemException::notFound);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /// The code without what stands for "all of it".
    private static String prefix(@Nullable String divisionCode) {
        return divisionCode == null
                ? ""
                : DivisionCode.parse(divisionCode)
                        .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                                "divisionCode", "invalid-division-code", "不是有效的行政区划代码", "not a division code")))
                        .value()
                        .replaceFirst("(00)+$", "");
    }
}
