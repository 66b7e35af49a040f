package cn.anlan.hazard.open311;

import cn.anlan.hazard.HazardConfig;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/open311/v2")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML})
@PermitAll
@RunOnVirtualThread
@Tag(name = "Open311", description = "GeoReport v2, as other portals and the public know it")
@APIResponse(
        responseCode = "400",
        description = "A parameter is missing or does not fit",
        content = @Content(schema = @Schema(implementation = Open311Views.Fault[].class)))
@APIResponse(
        responseCode = "404",
        description = "What is asked for is not there",
        content = @Content(schema = @Schema(implementation = Open311Views.Fault[].class)))
public class Open311Resource {

    private static final String FORMAT = "{format: json|xml}";
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /// When what the interface offers was last changed.
    private static final String CHANGESET = "2026-11-25T00:00:00+08:00";

    private final ServiceCatalogue services;
    private final ReadRequests readRequests;
    private final FileRequest fileRequest;
    private final Jurisdictions jurisdictions;
    private final Answers answers;
    private final RequestLanguage language;
    private final HazardConfig.Open311 config;

    Open311Resource(
            ServiceCatalogue services,
            ReadRequests readRequests,
            FileRequest fileRequest,
            Jurisdictions jurisdictions,
            Answers answers,
            RequestLanguage language,
            HazardConfig config) {
        this.services = services;
        this.readRequests = readRequests;
        this.fileRequest = fileRequest;
        this.jurisdictions = jurisdictions;
        this.answers = answers;
        this.language = language;
        this.config = config.open311();
    }

    @GET
    @Path("discovery." + FORMAT)
    @Operation(operationId = "discoverOpen311", summary = "Service discovery of the standard")
    @APIResponseSchema(value = Open311Views.Discovery.class, responseCode = "200", responseDescription = "The endpoint")
    public Response discovery(@PathParam("format") Format format) {
        return answers.ok(
                format,
                "discovery",
                new Open311Views.Discovery(
                        CHANGESET,
                        config.contact(),
                        config.keyService(),
                        List.of(new Open311Views.Endpoint(
                                SPECIFICATION,
                                config.url(),
                                CHANGESET,
                                config.type(),
                                List.of(Format.XML.mediaType(), Format.JSON.mediaType())))));
    }

    @GET
    @Path("services." + FORMAT)
    @Operation(operationId = "listOpen311Services", summary = "List the services: the sectors of hazards")
    @Parameter(name = "jurisdiction_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponseSchema(value = Open311Views.Service[].class, responseCode = "200", responseDescription = "The services")
    public Response services(@PathParam("format") Format format, UriInfo uri) {
        jurisdictions.named(parameters(uri));
        return answers.ok(format, "services", services.services(language.get()));
    }

    @GET
    @Path("services/{serviceCode}." + FORMAT)
    @Operation(operationId = "getOpen311ServiceDefinition", summary = "Get the attributes of a service")
    @Parameter(name = "jurisdiction_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponseSchema(
            value = Open311Views.Definition.class,
            responseCode = "200",
            responseDescription = "The definition")
    public Response definition(
            @PathParam("serviceCode") String serviceCode, @PathParam("format") Format format, UriInfo uri) {
        jurisdictions.named(parameters(uri));
        return answers.ok(
                format, "service_definition", services.definition(services.category(serviceCode), language.get()));
    }

    @POST
    @Path("requests." + FORMAT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "fileOpen311Request",
            summary = "Report a hazard from another portal",
            description =
                    "Needs the portal's `api_key`. The secret with which the reporter follows his report stands in"
                            + " `service_notice`.")
    @APIResponseSchema(value = Open311Views.Filed[].class, responseCode = "201", responseDescription = "Its number")
    @APIResponse(
            responseCode = "403",
            description = "The api_key is missing or not valid",
            content = @Content(schema = @Schema(implementation = Open311Views.Fault[].class)))
    public Response file(
            @PathParam("format") Format format,
            UriInfo uri,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Open311Form.class)))
                    MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Parameters parameters = new Parameters(form.isEmpty() ? given : form);
        return answers.created(format, "service_requests", List.of(fileRequest.file(parameters, language.get())));
    }

    @GET
    @Path("tokens/{token}." + FORMAT)
    @Operation(
            operationId = "getOpen311Token",
            summary = "Get the number of a request by its token",
            description = "Requests have their number at once here, so that tokens are for portals that keep the ids of"
                    + " this API.")
    @APIResponseSchema(value = Open311Views.Token[].class, responseCode = "200", responseDescription = "The number")
    public Response token(@PathParam("token") String token, @PathParam("format") Format format) {
        return answers.ok(format, "service_requests", List.of(readRequests.token(token)));
    }

    @GET
    @Path("requests." + FORMAT)
    @Operation(
            operationId = "listOpen311Requests",
            summary = "List requests, the latest first",
            description =
                    "Of the last 90 days or the 90 days asked for, at most 1000. The reporters' words, exact places"
                            + " and reports of whistleblowers are not published.")
    @Parameter(name = "service_request_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "service_code", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "start_date", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "end_date", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "jurisdiction_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "page_size", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "extensions", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @APIResponseSchema(value = Open311Views.Request[].class, responseCode = "200", responseDescription = "The requests")
    public Response requests(@PathParam("format") Format format, UriInfo uri) {
        return answers.ok(format, "service_requests", readRequests.list(parameters(uri), language.get()));
    }

    @GET
    @Path("requests/{serviceRequestId}." + FORMAT)
    @Operation(operationId = "getOpen311Request", summary = "Get one request")
    @Parameter(name = "extensions", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @APIResponseSchema(value = Open311Views.Request[].class, responseCode = "200", responseDescription = "The request")
    public Response request(
            @PathParam("serviceRequestId") String serviceRequestId, @PathParam("format") Format format, UriInfo uri) {
        return answers.ok(
                format,
                "service_requests",
                List.of(readRequests.one(serviceRequestId, parameters(uri), language.get())));
    }

    @GET
    @Path("servicerequestupdates." + FORMAT)
    @Operation(operationId = "listOpen311Updates", summary = "List what became of requests, the latest first")
    @Parameter(name = "service_request_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "start_date", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "end_date", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "jurisdiction_id", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponseSchema(value = Open311Views.Update[].class, responseCode = "200", responseDescription = "The updates")
    public Response updates(@PathParam("format") Format format, UriInfo uri) {
        return answers.ok(format, "service_request_updates", readRequests.updates(parameters(uri), language.get()));
    }

    @ServerExceptionMapper
    public Response refuse(Open311Exception refused, UriInfo uri) {
        Format format = uri.getPath().endsWith(Format.XML.suffix()) ? Format.XML : Format.JSON;
        return answers.error(format, refused.status(), refused.description());
    }

    private static Parameters parameters(UriInfo uri) {
        return new Parameters(uri.getQueryParameters());
    }
}
