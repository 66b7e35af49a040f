package cn.anlan.hazard.exposure;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/exposures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.LEGAL_REVIEWER, Roles.UNIT_LEADER})
@RunOnVirtualThread
@Tag(name = "Exposures", description = "Warnings to the public (警示曝光)")
public class ExposureResource {

    private static final String LIST = "exposures";

    private final ExposeHazard exposeHazard;
    private final RedactExposure redactExposure;
    private final Exposures exposures;
    private final ExposurePicture picture;
    private final OrganizationScope scope;
    private final ScopedPages pages;
    private final RequestLanguage language;

    ExposureResource(
            ExposeHazard exposeHazard,
            RedactExposure redactExposure,
            Exposures exposures,
            ExposurePicture picture,
            OrganizationScope scope,
            ScopedPages pages,
            RequestLanguage language) {
        this.exposeHazard = exposeHazard;
        this.redactExposure = redactExposure;
        this.exposures = exposures;
        this.picture = picture;
        this.scope = scope;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Transactional
    @Operation(operationId = "listExposures", summary = "List exposures in the caller's scope, the latest first")
    public Page<ExposureViews.Staff> list(@Valid @BeanParam PageRequest page) {
        return pages.latestFirst(
                LIST,
                page,
                exposures::inScope,
                Exposure::id,
                exposure -> ExposureViews.Staff.of(exposure, language.get()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getExposure", summary = "Get an exposure")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "200", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such exposure within the caller's scope")
    public Response get(@PathParam("id") UUID id) {
        return answer(visible(id));
    }

    @GET
    @Path("{id}/photos/{photoId}")
    @Produces("image/jpeg")
    @Transactional
    @Operation(
            operationId = "getExposurePhoto",
            summary = "Get a photo of an exposure, redacted, before it is published")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such exposure in scope, or not redacted yet")
    public Response photo(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        return picture.answer(visible(id), photoId);
    }

    @POST
    @Path("{id}/redact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "redactExposure",
            summary = "Hide faces and plates in the photos of an exposure, as another than who proposed it",
            description =
                    "The pictures are written anew from the cleaned photos' pixels, smaller, with nothing but a few"
                            + " colours left of each marked region.")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "200", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such exposure within the caller's scope")
    @APIResponse(responseCode = "409", description = "The exposure was decided already, or by who proposed it")
    public Response redact(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExposureRequests.Marks marks) {
        return answer(redactExposure.redact(id, ifMatch, marks));
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEGAL_REVIEWER)
    @Transactional
    @Operation(
            operationId = "publishExposure",
            summary =
                    "Approve an exposure after a legal review, until a day, as neither who proposed nor who redacted it")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "200", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such exposure within the caller's scope")
    @APIResponse(responseCode = "409", description = "Not redacted, or by one who worked on it")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExposureRequests.Publication publication) {
        return answer(exposeHazard.publish(id, ifMatch, publication.lastDay()));
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "refuseExposure", summary = "Refuse an exposure")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "200", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such exposure within the caller's scope")
    @APIResponse(responseCode = "409", description = "The exposure was decided already")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExposureRequests.Reason request) {
        return answer(exposeHazard.refuse(id, ifMatch, request.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "withdrawExposure", summary = "Take an exposure out of the public's sight, at once")
    @APIResponseSchema(value = ExposureViews.Staff.class, responseCode = "200", responseDescription = "The exposure")
    @APIResponse(responseCode = "404", description = "No such exposure within the caller's scope")
    @APIResponse(responseCode = "409", description = "The exposure is not published")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExposureRequests.Reason request) {
        return answer(exposeHazard.withdraw(id, ifMatch, request.reason()));
    }

    private Exposure visible(UUID id) {
        return exposures
                .findByIdOptional(id)
                .filter(exposure -> scope.covers(exposure.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private Response answer(Exposure exposure) {
        return Response.ok(ExposureViews.Staff.of(exposure, language.get()))
                .tag(ETags.of(exposure.version()))
                .build();
    }
}
