package cn.anlan.campaign.indicator;

import cn.anlan.access.Roles;
import cn.anlan.campaign.indicator.IndicatorView.GapView;
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

@Path("/v1/campaigns/{campaignId}/indicators/{key}")
@Tag(name = "Indicators", description = "Figures that units file, and their sums.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class IndicatorResource {

    private final ReadIndicator readIndicator;
    private final RequestLanguage language;
    private final Cursors cursors;

    IndicatorResource(ReadIndicator readIndicator, RequestLanguage language, Cursors cursors) {
        this.readIndicator = readIndicator;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "getIndicator",
            summary = "Read an indicator over a part of the tree",
            description = "The units' numerators and denominators are added up; percentages are never averaged.")
    public IndicatorView get(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("key") @Size(max = 100) String key,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("periodEnd") @Nullable LocalDate periodEnd) {
        var question = readIndicator.question(campaignId, key, organizationId, periodEnd);
        return IndicatorView.of(campaignId, question, readIndicator.sum(question), readIndicator.isJudged(question));
    }

    @GET
    @Path("/gaps")
    @Operation(
            operationId = "listIndicatorGaps",
            summary = "List units that have not filed an indicator or stay under its threshold")
    public Page<GapView> gaps(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("key") @Size(max = 100) String key,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("periodEnd") @Nullable LocalDate periodEnd,
            @Valid @BeanParam PageRequest page) {
        var question = readIndicator.question(campaignId, key, organizationId, periodEnd);
        String list = "indicator-gaps:%s:%s:%s:%s"
                .formatted(campaignId, key, question.top(), question.period().end());
        return cursors.byText(
                list,
                page,
                (after, limit) -> readIndicator.gaps(question, after, limit),
                gap -> gap.organizationCode(),
                gap -> GapView.of(gap, language.get()));
    }
}
