package cn.anlan.campaign.preview;

import cn.anlan.access.Roles;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{id}")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed(Roles.COMMITTEE_OFFICER)
@RunOnVirtualThread
class CampaignPreviewResource {

    private final PreviewCampaign previewCampaign;
    private final RequestLanguage language;
    private final Cursors cursors;

    CampaignPreviewResource(PreviewCampaign previewCampaign, RequestLanguage language, Cursors cursors) {
        this.previewCampaign = previewCampaign;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewCampaign",
            summary = "See whom a campaign reaches and every date that it makes",
            description = "As if it were published today. For those who may publish it.")
    public CampaignPreviewView preview(@PathParam("id") UUID id, @QueryParam("through") @Nullable LocalDate through) {
        return previewCampaign.preview(id, through, language.get());
    }

    @GET
    @Path("/audience")
    @Operation(
            operationId = "listCampaignAudience",
            summary = "List the units that a campaign reaches",
            description = "As the tree stands now. Whom a published campaign has enrolled is listed by its enrolments.")
    public Page<AudienceMemberView> audience(
            @PathParam("id") UUID id,
            @QueryParam("requirementKey") @Size(max = 100) @Nullable String requirementKey,
            @Valid @BeanParam PageRequest page) {
        var list = "audience:" + id + ":" + requirementKey;
        var keys = previewCampaign.requirementKeys(id);
        return cursors.byText(
                list,
                page,
                (after, limit) -> previewCampaign.members(id, requirementKey, after, limit),
                member -> member.code(),
                member -> AudienceMemberView.of(member, keys, language.get()));
    }
}
