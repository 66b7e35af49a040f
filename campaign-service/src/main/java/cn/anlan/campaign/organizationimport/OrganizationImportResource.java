package cn.anlan.campaign.organizationimport;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.campaign.RequestLanguage;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/organization-imports")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMMITTEE_OFFICER})
@RunOnVirtualThread
class OrganizationImportResource {

    private final ImportOrganizations importOrganizations;
    private final OrganizationImports imports;
    private final CurrentActor currentActor;
    private final RequestLanguage language;

    OrganizationImportResource(
            ImportOrganizations importOrganizations,
            OrganizationImports imports,
            CurrentActor currentActor,
            RequestLanguage language) {
        this.importOrganizations = importOrganizations;
        this.imports = imports;
        this.currentActor = currentActor;
        this.language = language;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @Operation(operationId = "importOrganizations", summary = "Import organisations", description = """
                    A CSV file in UTF-8 with the header `id,code,name,kind,parentCode,level,divisionCode,creditCode,\
                    industry,sectors,riskGrade,employees,supervisorCode,regulatorCode,leaderPost,section`; only \
                    `code`, `name` and `kind` are required. Without a level, bodies that govern get that of their \
                    division. Sectors are separated by `;`. Kinds, levels, sectors and grades are given by key or by \
                    Chinese label. A platform administrator may change the whole tree, a committee officer what \
                    lies below the body he acts for. The same file a second time changes nothing.""")
    @APIResponse(
            responseCode = "201",
            description = "What became of the file",
            content = @Content(schema = @Schema(implementation = OrganizationImportView.class)))
    public Response importOrganizations(
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") ImportMode mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            String csv) {
        var result = importOrganizations.run(csv, mode, dryRun, currentActor.get());
        return Response.created(URI.create("/v1/organization-imports/" + result.id()))
                .entity(OrganizationImportView.of(result, language.get()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganizationImport", summary = "Read the result of one's own import")
    public OrganizationImportView get(@PathParam("id") UUID id) {
        return imports.find(id, currentActor.get().subject())
                .map(result -> OrganizationImportView.of(result, language.get()))
                .orElseThrow(ProblemException::notFound);
    }
}
