package cn.anlan.campaign.template;

import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/campaign-templates")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PLATFORM_ADMIN
})
@NonBlocking
class CampaignTemplateResource {

    private final CampaignTemplates templates;

    CampaignTemplateResource(CampaignTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(operationId = "listCampaignTemplates", summary = "List the templates")
    public Page<CampaignTemplate> list() {
        return new Page<>(List.copyOf(templates.all()), null);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getCampaignTemplate", summary = "Read one template")
    public CampaignTemplate get(@PathParam("key") String key) {
        return templates.find(key).orElseThrow(ProblemException::notFound);
    }
}
