package cn.anlan.campaign.organizationexport;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.Roles;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.tablefile.FileFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/organizations")
@Tag(name = "Organizations", description = "The organisation tree.")
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMMITTEE_OFFICER})
@RunOnVirtualThread
class OrganizationExportResource {

    private final ExportOrganizations exportOrganizations;
    private final OrganizationDirectory directory;
    private final CurrentActor currentActor;

    OrganizationExportResource(
            ExportOrganizations exportOrganizations, OrganizationDirectory directory, CurrentActor currentActor) {
        this.exportOrganizations = exportOrganizations;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/export")
    @Produces({FileFormat.CSV_TYPE, FileFormat.XLSX_TYPE, FileFormat.JSON_TYPE})
    @Operation(
            operationId = "exportOrganizations",
            summary = "Export organisations",
            description = "The active organisations that the caller may change, with the columns that an import "
                    + "reads: imported again, the file changes nothing.")
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
    public Response exportOrganizations(
            @QueryParam("format") @DefaultValue("CSV") FileFormat format, @QueryParam("rootId") @Nullable UUID rootId) {
        var selection = new ExportSelection(rootId, directory.managedBy(currentActor.get()));
        return format.download("organizations", output -> exportOrganizations.write(selection, format, output));
    }
}
