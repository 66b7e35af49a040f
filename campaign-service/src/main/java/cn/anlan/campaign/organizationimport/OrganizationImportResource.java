package cn.anlan.campaign.organizationimport;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/organization-imports")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMMITTEE_OFFICER})
@RunOnVirtualThread
class OrganizationImportResource {

    private final RequestImport requestImport;
    private final OrganizationImports imports;
    private final RefusedRows refusedRows;
    private final CurrentActor currentActor;
    private final RequestLanguage language;

    OrganizationImportResource(
            RequestImport requestImport,
            OrganizationImports imports,
            RefusedRows refusedRows,
            CurrentActor currentActor,
            RequestLanguage language) {
        this.requestImport = requestImport;
        this.imports = imports;
        this.refusedRows = refusedRows;
        this.currentActor = currentActor;
        this.language = language;
    }

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE, FileFormat.JSON_TYPE})
    @Idempotent
    @Operation(operationId = "importOrganizations", summary = "Import organisations", description = """
                    A table with the columns `id,code,name,kind,parentCode,level,divisionCode,creditCode,industry,\
                    sectors,riskGrade,employees,supervisorCode,regulatorCode,leaderPost,section`, of at most 100,000 \
                    rows: a CSV file in UTF-8 or GB 18030, the first sheet of an XLSX workbook, or a JSON array of \
                    flat objects. Only `code`, `name` and `kind` are required; what a file has no column for stays as \
                    it is. Without a level, bodies that govern get that of their division. Sectors are separated by \
                    `;`. Kinds, levels, sectors and grades are given by key or by Chinese label; columns that begin \
                    with `#` are remarks. A platform administrator may change the whole tree, a committee officer \
                    what lies below the body he acts for. The file is worked on in the background; the same file a \
                    second time changes nothing.""")
    @APIResponse(
            responseCode = "202",
            description = "The file waits for its turn",
            content = @Content(schema = @Schema(implementation = OrganizationImportView.class)))
    public Response importOrganizations(
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") ImportMode mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = FileFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileFormat.JSON_TYPE,
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class))
                            })
                    InputStream file)
            throws IOException {
        var format = FileFormat.ofMediaType(contentType)
                .orElseThrow(() -> ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        var waiting = requestImport.request(format, file.readAllBytes(), mode, dryRun, currentActor.get());
        return Response.accepted(OrganizationImportView.of(waiting, List.of(), language.get()))
                .location(
                        URI.create("/v1/organization-imports/" + waiting.order().id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganizationImport", summary = "Read the state and the result of one's own import")
    public OrganizationImportView get(@PathParam("id") UUID id) {
        var shown = find(id);
        return OrganizationImportView.of(
                shown, refusedRows.after(id, 0, OrganizationImportView.MOST_ROWS), language.get());
    }

    @GET
    @Path("/{id}/refused-rows")
    @Produces(FileFormat.CSV_TYPE)
    @Operation(
            operationId = "getRefusedRows",
            summary = "Download the rows that were refused",
            description = "A CSV file that can be mended and imported again; its last columns tell line and errors.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response getRefusedRows(@PathParam("id") UUID id) {
        find(id);
        var rows = new RefusedRowsFile(refusedRows, id, language.get());
        return Response.ok((StreamingOutput) rows::writeTo)
                .type(MediaType.valueOf(FileFormat.CSV_TYPE).withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-rows.csv\"")
                .build();
    }

    private OrganizationImport find(UUID id) {
        return imports.find(id, currentActor.get().subject()).orElseThrow(ProblemException::notFound);
    }
}
