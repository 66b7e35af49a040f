package cn.anlan.campaign.activityexport;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.activity.ActivityFilter;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/activity-records/export")
@Tag(name = "Activities", description = "What was done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class ActivityExportResource {

    private final ExportActivities exportActivities;
    private final OrganizationScope scope;

    ActivityExportResource(ExportActivities exportActivities, OrganizationScope scope) {
        this.exportActivities = exportActivities;
        this.scope = scope;
    }

    @GET
    @Produces({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE, FileFormat.JSON_TYPE})
    @Operation(
            operationId = "exportActivityRecords",
            summary = "Export activity records",
            description =
                    "Those of units in the caller's scope, as a table, in the order of their ids. It names nobody.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = FileFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = FileFormat.JSON_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class))
            })
    public Response export(
            @QueryParam("format") @DefaultValue("CSV") FileFormat format, @Valid @BeanParam ActivityFilter filter) {
        // The scope belongs to the request, and is asked for before the file is written.
        var viewer =
                Optional.ofNullable(scope.viewer()).orElseThrow(() -> ProblemException.of(CommonProblem.FORBIDDEN));
        return format.download("activity-records", output -> exportActivities.write(filter, viewer, format, output));
    }
}
