package cn.anlan.campaign.roster;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.roster.RosterView.HoldingView;
import cn.anlan.web.Answers;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import cn.anlan.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/rosters")
@Tag(name = "Rosters", description = "Whom units name for a campaign.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class RosterResource {

    private final KeepRoster keepRoster;
    private final ReadRosters readRosters;
    private final RosterLists lists;
    private final SealContacts seals;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    RosterResource(
            KeepRoster keepRoster,
            ReadRosters readRosters,
            RosterLists lists,
            SealContacts seals,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.keepRoster = keepRoster;
        this.readRosters = readRosters;
        this.lists = lists;
        this.seals = seals;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "handInRoster",
            summary = "Hand in a unit's roster",
            description =
                    "It is complete when every post that the campaign asks for is held. Phone numbers are sealed.")
    @APIResponse(
            responseCode = "201",
            description = "The roster, its phone numbers masked",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    public Response handIn(@Valid @NotNull RosterRequest request) {
        var roster = keepRoster.handIn(request);
        return Answers.created(
                "/v1/rosters/" + roster.id(), RosterView.masked(roster, seals, language.get()), roster.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRosters",
            summary = "List rosters of units in the caller's scope",
            description = "Phone numbers are masked.")
    public Page<RosterView> list(
            @QueryParam("campaignId") @Nullable UUID campaignId,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("complete") @Nullable Boolean complete,
            @Valid @BeanParam PageRequest page) {
        var filter = new RosterFilter(campaignId, organizationId, complete);
        String list = filter.listName();
        return cursors.byId(
                list,
                page,
                (after, limit) -> lists.list(filter, scope.viewer(), after, limit),
                roster -> roster.id(),
                roster -> RosterView.masked(roster, seals, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getRoster", summary = "Read one roster", description = "Phone numbers are masked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterView.class)))
    public Response get(@PathParam("id") UUID id) {
        return masked(readRosters.find(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "changeRoster",
            summary = "Say who holds the posts from today on",
            description = "Whoever is left out holds his post no longer; the history keeps him.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RosterPeopleRequest request) {
        return masked(keepRoster.change(id, ifMatch, request.people()));
    }

    @POST
    @Path("/{id}/reveal")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Transactional
    @Operation(
            operationId = "revealRoster",
            summary = "Read a roster with its phone numbers in clear",
            description = "For the unit itself and for the body that runs the campaign. The look is audited.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterView.class)))
    public Response reveal(@PathParam("id") UUID id) {
        var roster = readRosters.reveal(id);
        return Answers.of(RosterView.inClear(roster, seals, language.get()), roster.version());
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(operationId = "listRosterHistory", summary = "List who held which post of a roster, and when")
    public Page<HoldingView> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        readRosters.find(id);
        String list = "roster-history:" + id;
        var after = cursors.position(list, page);
        return cursors.page(
                list,
                page,
                lists.history(
                        id,
                        after.map(position -> LocalDate.parse(position.getFirst()))
                                .orElse(null),
                        after.map(position -> UUID.fromString(position.getLast()))
                                .orElse(null),
                        page.rowsToRead()),
                holding -> List.of(holding.heldFrom().toString(), holding.id().toString()),
                holding -> HoldingView.of(holding, seals, language.get()));
    }

    @POST
    @Path("/find-by-phone")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "findRosterHoldersByPhone",
            summary = "Find who holds a post under a phone number",
            description = "By the whole number, among units in the caller's scope.")
    public Page<HoldingView> findByPhone(@Valid @NotNull PhoneRequest request, @Valid @BeanParam PageRequest page) {
        String list = "roster-phone";
        return cursors.byId(
                list,
                page,
                (after, limit) -> lists.byPhone(seals.candidates(request.phone()), scope.viewer(), after, limit),
                holding -> holding.id(),
                holding -> HoldingView.of(holding, seals, language.get()));
    }

    private Response masked(Roster roster) {
        return Answers.of(RosterView.masked(roster, seals, language.get()), roster.version());
    }
}
