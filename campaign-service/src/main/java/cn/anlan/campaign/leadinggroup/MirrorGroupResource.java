package cn.anlan.campaign.leadinggroup;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/campaigns/{campaignId}/leading-group-gaps")
@Tag(name = "Leading groups", description = "Who leads a campaign.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class MirrorGroupResource {

    private final MirrorGroups mirrorGroups;
    private final CampaignRepository campaigns;
    private final OrganizationScope scope;
    private final Cursors cursors;

    MirrorGroupResource(
            MirrorGroups mirrorGroups, CampaignRepository campaigns, OrganizationScope scope, Cursors cursors) {
        this.mirrorGroups = mirrorGroups;
        this.campaigns = campaigns;
        this.scope = scope;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listLeadingGroupGaps",
            summary = "List units without a leading group of their own",
            description = "Of a campaign that asks every unit for one; those in the caller's scope.")
    public Page<UnitWithoutGroup> list(@PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page) {
        if (!campaigns.isSeenBy(scope.viewer(), campaignId)) {
            throw ProblemException.notFound();
        }
        String list = "leading-group-gaps:" + campaignId;
        return cursors.byText(
                list,
                page,
                (after, limit) -> mirrorGroups.missing(campaignId, scope.viewer(), after, limit),
                unit -> unit.organizationCode(),
                unit -> unit);
    }
}
