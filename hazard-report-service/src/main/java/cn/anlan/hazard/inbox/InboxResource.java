package cn.anlan.hazard.inbox;

import cn.anlan.access.Roles;
import cn.anlan.problem.Language;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hazard-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.COMMITTEE_OFFICER,
    Roles.HAZARD_DISPATCHER,
    Roles.INSPECTOR,
    Roles.LIAISON_OFFICER,
    Roles.UNIT_LEADER
})
@Tag(name = "Hazard reports")
public class InboxResource {

    private final ReadInbox readInbox;
    private final ExportReports exportReports;
    private final RequestLanguage requestLanguage;

    InboxResource(ReadInbox readInbox, ExportReports exportReports, RequestLanguage requestLanguage) {
        this.readInbox = readInbox;
        this.exportReports = exportReports;
        this.requestLanguage = requestLanguage;
    }

    @GET
    @Operation(operationId = "listHazardReports", summary = "List the reports in the caller's scope, the latest first")
    public Page<ReportSummary> list(@BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page) {
        return readInbox.page(filter, page, requestLanguage.get());
    }

    @GET
    @Path("counts")
    @Operation(
            operationId = "countHazardReports",
            summary = "Count what is open: the caller's own, that of his office or unit, and that of his scope",
            description = "Each up to 1,000; `more` tells that there are more, and that the figures are the least.")
    public CountsView counts() {
        return readInbox.counts();
    }

    @GET
    @Path("clusters")
    @Operation(operationId = "clusterHazardReports", summary = "Gather the reports on a map")
    public List<ClusterView> clusters(@Valid @BeanParam MapArea area, @BeanParam ReportFilter filter) {
        return readInbox.clusters(area, filter);
    }

    @GET
    @Path("export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "exportHazardReports",
            summary = "Export reports as a table, without their reporters and the reporters' words")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @QueryParam("format") @DefaultValue("CSV") TableFormat format, @BeanParam ReportFilter filter) {
        Language language = requestLanguage.get();
        ReportLines.Viewer viewer = readInbox.viewer();
        StreamingOutput table = output -> exportReports.write(viewer, filter, format, language, output);
        return Response.ok(table)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hazard-reports." + format.extension() + "\"")
                .build();
    }
}
