package cn.anlan.campaign.template;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaign-templates")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PLATFORM_ADMIN
})
@RunOnVirtualThread
class CampaignTemplateResource {

    static final String APPLICATION_YAML = "application/yaml";
    private static final String LIST = "campaign-templates";
    private static final int LARGEST_FILE = 512 * 1024;

    private final CampaignTemplates templates;
    private final KeepTemplate keepTemplate;
    private final OrganizationDirectory directory;
    private final OrganizationScope scope;
    private final CurrentActor actor;
    private final Cursors cursors;

    CampaignTemplateResource(
            CampaignTemplates templates,
            KeepTemplate keepTemplate,
            OrganizationDirectory directory,
            OrganizationScope scope,
            CurrentActor actor,
            Cursors cursors) {
        this.templates = templates;
        this.keepTemplate = keepTemplate;
        this.directory = directory;
        this.scope = scope;
        this.actor = actor;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCampaignTemplates",
            summary = "List the templates",
            description = "Those that are bundled, and those of bodies above and below the caller's, each in its newest"
                    + " version.")
    public Page<TemplateVersion> list(@Valid @BeanParam PageRequest page) {
        return cursors.byText(
                LIST,
                page,
                (after, limit) -> templates.list(seat(), after, limit),
                template -> template.key(),
                template -> template);
    }

    @GET
    @Path("/{key}")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, APPLICATION_YAML})
    @Operation(
            operationId = "getCampaignTemplate",
            summary = "Read or export one template",
            description = "In its newest version where none is named; as a file with `format=YAML`.")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = CampaignTemplate.class)))
    public Response get(
            @PathParam("key") String key,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @QueryParam("format") @DefaultValue("JSON") TemplateFormat format) {
        var found = version == null ? templates.newest(key, seat()) : templates.version(key, version, seat());
        var template = found.orElseThrow(ProblemException::notFound).template();
        return switch (format) {
            case JSON ->
                Response.ok(format.write(template), MediaType.APPLICATION_JSON).build();
            case YAML ->
                Response.ok(format.write(template), APPLICATION_YAML + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + template.key() + ".yaml\"")
                        .build();
        };
    }

    @GET
    @Path("/{key}/versions")
    @Transactional
    @Operation(operationId = "listCampaignTemplateVersions", summary = "List the versions of one template")
    public Page<TemplateVersion> versions(@PathParam("key") String key, @Valid @BeanParam PageRequest page) {
        var list = LIST + ":" + key;
        int before = cursors.position(list, page)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        var versions = templates.versions(key, seat(), before, page.rowsToRead());
        if (versions.isEmpty() && before == Integer.MAX_VALUE) {
            throw ProblemException.notFound();
        }
        return cursors.page(
                list, page, versions, template -> List.of(Integer.toString(template.version())), template -> template);
    }

    @POST
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Consumes({MediaType.APPLICATION_JSON, APPLICATION_YAML})
    @Idempotent
    @Operation(
            operationId = "importCampaignTemplate",
            summary = "Import a template from a file",
            description = "JSON or YAML, as `docs/campaign-templates.md` describes it. A file under a key that the body"
                    + " has used already becomes the next version.")
    @APIResponse(
            responseCode = "201",
            description = "The version that it became",
            content = @Content(schema = @Schema(implementation = TemplateVersion.class)))
    public Response importFile(
            @QueryParam("organizationId") @NotNull UUID organizationId,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = CampaignTemplate.class)),
                                @Content(
                                        mediaType = APPLICATION_YAML,
                                        schema = @Schema(implementation = CampaignTemplate.class))
                            })
                    String file) {
        if (!isWithinSeat(organizationId)) {
            throw ProblemException.invalid(FieldError.of("organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var template = read(contentType.startsWith(APPLICATION_YAML) ? TemplateFormat.YAML : TemplateFormat.JSON, file);
        int version = keepTemplate.keep(organizationId, template);
        var kept = templates.versions(template.key(), seat(), version + 1, 1).getFirst();
        return Response.created(URI.create("/v1/campaign-templates/" + template.key() + "?version=" + version))
                .entity(kept)
                .build();
    }

    private static CampaignTemplate read(TemplateFormat format, String file) {
        if (file.length() > LARGEST_FILE) {
            throw ProblemException.of(CommonProblem.BODY_TOO_LARGE);
        }
        try {
            return format.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidTemplateException invalid) {
            throw ProblemException.of(CampaignProblem.INVALID_TEMPLATE).withErrors(invalid.errors());
        }
    }

    private boolean isWithinSeat(UUID organizationId) {
        var seat = seat();
        return seat != null
                && directory
                        .find(organizationId)
                        .filter(found ->
                                found.id().equals(seat.id()) || found.path().startsWith(seat.path() + "."))
                        .isPresent();
    }

    /// The body for which the caller acts; nothing for one without organisation.
    private @Nullable Organization seat() {
        return Optional.ofNullable(scope.viewer())
                .or(() -> Optional.ofNullable(actor.get().organizationId()))
                .flatMap(directory::seatOf)
                .orElse(null);
    }
}
