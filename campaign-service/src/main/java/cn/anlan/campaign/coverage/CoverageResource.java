package cn.anlan.campaign.coverage;

import cn.anlan.access.Roles;
import cn.anlan.campaign.coverage.CoverageView.PostView;
import cn.anlan.campaign.coverage.CoverageView.UnitView;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{campaignId}/coverage/{key}")
@Tag(name = "Coverage", description = "Who of units' leaders was trained.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class CoverageResource {

    private final ReadCoverage readCoverage;
    private final RequestLanguage language;
    private final Cursors cursors;

    CoverageResource(ReadCoverage readCoverage, RequestLanguage language, Cursors cursors) {
        this.readCoverage = readCoverage;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "getCoverage",
            summary = "Read how many leaders of a part of the tree were trained",
            description = "Each person once for each unit; party heads and administrative heads apart.")
    public CoverageView get(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("key") @Size(max = 100) String key,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("periodEnd") @Nullable LocalDate periodEnd) {
        var question = readCoverage.question(campaignId, key, organizationId, periodEnd);
        return CoverageView.of(campaignId, question, readCoverage.tree(question), readCoverage.isJudged(question));
    }

    @GET
    @Path("/units")
    @Operation(operationId = "listCoverageUnits", summary = "List the coverage of each unit of a part of the tree")
    public Page<UnitView> units(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("key") @Size(max = 100) String key,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("periodEnd") @Nullable LocalDate periodEnd,
            @QueryParam("missing") @DefaultValue("false") boolean missing,
            @Valid @BeanParam PageRequest page) {
        var question = readCoverage.question(campaignId, key, organizationId, periodEnd);
        String list = "coverage-units:%s:%s:%s:%s:%s"
                .formatted(campaignId, key, question.top(), question.period().end(), missing);
        return cursors.byText(
                list,
                page,
                (after, limit) -> readCoverage.units(question, missing, after, limit),
                unit -> unit.organizationCode(),
                UnitView::of);
    }

    @GET
    @Path("/posts")
    @Operation(
            operationId = "listCoveragePosts",
            summary = "List who counts for each post of a part of the tree, and why",
            description =
                    "Who holds a post on the period's last day counts for it, today's holder while that is to come.")
    public Page<PostView> posts(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("key") @Size(max = 100) String key,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("periodEnd") @Nullable LocalDate periodEnd,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @Valid @BeanParam PageRequest page) {
        var question = readCoverage.question(campaignId, key, organizationId, periodEnd);
        String list = "coverage-posts:%s:%s:%s:%s:%s"
                .formatted(campaignId, key, question.top(), question.period().end(), outcome);
        var after = cursors.position(list, page);
        return cursors.page(
                list,
                page,
                readCoverage.posts(
                        question,
                        outcome,
                        after.map(List::getFirst).orElse(""),
                        after.map(position -> UUID.fromString(position.getLast()))
                                .orElse(null),
                        page.rowsToRead()),
                explained -> List.of(
                        explained.post().organizationCode(),
                        explained.post().postId().toString()),
                explained -> PostView.of(explained, language.get()));
    }
}
