package cn.anlan.campaign.leadership;

import cn.anlan.access.Roles;
import cn.anlan.campaign.leadership.PostView.HoldingView;
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

@Path("/v1/leadership-posts")
@Tag(name = "Leadership", description = "The posts of units' leadership, and who holds them.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class PostResource {

    private final KeepPosts keepPosts;
    private final ReadPosts readPosts;
    private final RequestLanguage language;
    private final Cursors cursors;

    PostResource(KeepPosts keepPosts, ReadPosts readPosts, RequestLanguage language, Cursors cursors) {
        this.keepPosts = keepPosts;
        this.readPosts = readPosts;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "openLeadershipPost",
            summary = "Open a post in a unit's leadership",
            description = "It is vacant at first. A unit has one party head and one administrative head.")
    @APIResponse(
            responseCode = "201",
            description = "The post",
            content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response open(@Valid @NotNull PostRequest request) {
        var post = keepPosts.open(request);
        return Answers.created("/v1/leadership-posts/" + post.id(), view(post), post.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listLeadershipPosts", summary = "List leadership posts of units in the caller's scope")
    public Page<PostView> list(
            @QueryParam("organizationId") @Nullable UUID organizationId, @Valid @BeanParam PageRequest page) {
        String list = "leadership-posts:" + organizationId;
        var posts = readPosts.list(organizationId, cursors.idAfter(list, page), page.rowsToRead());
        var names = readPosts.holderNames(posts);
        return cursors.page(
                list,
                page,
                posts,
                post -> List.of(post.id().toString()),
                post -> PostView.of(post, names, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getLeadershipPost", summary = "Read one leadership post")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(readPosts.find(id));
    }

    @POST
    @Path("/{id}/appoint")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "appointToLeadershipPost",
            summary = "Say who takes a post",
            description = "Who holds it leaves it on that day. One person may hold several posts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response appoint(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AppointRequest request) {
        return answer(keepPosts.appoint(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/vacate")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(operationId = "vacateLeadershipPost", summary = "Say that a post falls vacant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response vacate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull VacateRequest request) {
        return answer(keepPosts.vacate(id, ifMatch, request));
    }

    @GET
    @Path("/{id}/holdings")
    @Transactional
    @Operation(operationId = "listLeadershipPostHoldings", summary = "List who held a post, and when")
    public Page<HoldingView> holdings(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        readPosts.find(id);
        String list = "leadership-post-holdings:" + id;
        var after = cursors.position(list, page)
                .map(position -> LocalDate.parse(position.getFirst()))
                .orElse(null);
        var holdings = readPosts.holdings(id, after, page.rowsToRead());
        var names = readPosts.namesOf(holdings);
        return cursors.page(
                list,
                page,
                holdings,
                holding -> List.of(holding.heldFrom().toString()),
                holding -> new HoldingView(
                        holding.personId(),
                        names.getOrDefault(holding.personId(), ""),
                        holding.heldFrom(),
                        holding.heldUntil()));
    }

    private Response answer(LeadershipPost post) {
        return Answers.of(view(post), post.version());
    }

    private PostView view(LeadershipPost post) {
        return PostView.of(post, readPosts.holderNames(List.of(post)), language.get());
    }
}
