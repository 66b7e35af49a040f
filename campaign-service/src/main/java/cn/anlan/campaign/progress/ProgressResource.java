package cn.anlan.campaign.progress;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.progress.CommitmentLines.Position;
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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{campaignId}")
@Tag(name = "Progress", description = "How campaigns stand, and what is to be done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class ProgressResource {

    private final CampaignRepository campaigns;
    private final ReadProgress progress;
    private final CommitmentLines lines;
    private final Territory territory;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Clock clock;

    ProgressResource(
            CampaignRepository campaigns,
            ReadProgress progress,
            CommitmentLines lines,
            Territory territory,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors,
            Clock clock) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.lines = lines;
        this.territory = territory;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("/progress")
    @Transactional
    @Operation(
            operationId = "getCampaignProgress",
            summary = "Show how a campaign stands",
            description = "Figures of an organisation and all below it, at most two seconds old, each with the list of"
                    + " exactly what it counts. They can be narrowed, and told apart by requirement, phase, level of"
                    + " administration, or by the units directly below, a page at a time. What is owed to the plans that"
                    + " carry the campaign out is shown apart, and counted as the campaign's requirements and phases.")
    public ProgressView progress(
            @PathParam("campaignId") UUID campaignId,
            @Valid @BeanParam ProgressFilter filter,
            @QueryParam("by") @Parameter(description = "Tells the figures apart.") @Nullable Grouping by,
            @Valid @BeanParam PageRequest page) {
        var campaign = require(campaignId);
        return progress.read(campaign, resolved(filter), by, page, language.get());
    }

    @GET
    @Path("/commitments")
    @Transactional
    @Operation(
            operationId = "listCampaignCommitments",
            summary = "List what is owed to a campaign",
            description = "By due time; those that a figure counts, where a measure is named.")
    public Page<CommitmentView> commitments(
            @PathParam("campaignId") UUID campaignId,
            @Valid @BeanParam ProgressFilter filter,
            @QueryParam("measure") @Parameter(description = "Those that this figure counts.") @Nullable Measure measure,
            @Valid @BeanParam PageRequest page) {
        var campaign = require(campaignId);
        var asked = resolved(filter);
        String list = "campaign-commitments:%s:%s:%s".formatted(campaignId, asked, measure);
        var now = OffsetDateTime.now(clock);
        var after = cursors.position(list, page).map(Position::of).orElse(null);
        return cursors.page(
                list,
                page,
                lines.list(campaign, asked, measure, now, after, page.rowsToRead()),
                Position::of,
                line -> CommitmentView.of(line, now, language.get()));
    }

    private ProgressFilter resolved(ProgressFilter filter) {
        return filter.within(territory.require(filter.within()));
    }

    private Campaign require(UUID id) {
        return campaigns
                .findByIdOptional(id)
                .filter(campaign -> campaigns.isSeenBy(scope.viewer(), id))
                .orElseThrow(ProblemException::notFound);
    }
}
