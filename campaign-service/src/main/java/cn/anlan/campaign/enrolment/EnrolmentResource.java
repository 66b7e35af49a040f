package cn.anlan.campaign.enrolment;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
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

@Path("/v1/campaigns/{campaignId}/enrolments")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class EnrolmentResource {

    private final CampaignRepository campaigns;
    private final Enrolments enrolments;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    EnrolmentResource(
            CampaignRepository campaigns,
            Enrolments enrolments,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listEnrolments",
            summary = "List who takes part in a campaign",
            description = "The organisations in the caller's scope.")
    public Page<EnrolmentView> list(@PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page) {
        if (!campaigns.isSeenBy(scope.viewer(), campaignId)) {
            throw ProblemException.notFound();
        }
        String list = "enrolments:" + campaignId;
        return cursors.byId(
                list,
                page,
                (after, limit) -> enrolments.list(campaignId, scope.viewer(), after, limit),
                enrolment -> enrolment.id(),
                enrolment -> EnrolmentView.of(enrolment, language.get()));
    }
}
