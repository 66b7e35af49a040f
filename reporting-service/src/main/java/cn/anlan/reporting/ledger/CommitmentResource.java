package cn.anlan.reporting.ledger;

import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.CallerLanguage;
import cn.anlan.web.Cursors;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.COMMITTEE_OFFICER,
    Roles.UNIT_LEADER,
    Roles.LIAISON_OFFICER,
    Roles.INSPECTOR,
    Roles.HAZARD_DISPATCHER,
    Roles.PORTAL
})
@RunOnVirtualThread
@Tag(name = "Commitments", description = "The ledger of who owes what by when.")
class CommitmentResource {

    private final LedgerLines lines;
    private final Cursors cursors;
    private final CallerLanguage language;

    CommitmentResource(LedgerLines lines, Cursors cursors, CallerLanguage language) {
        this.lines = lines;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @Operation(operationId = "listCommitments", summary = "List commitments by due time")
    public Page<CommitmentView> list(@BeanParam CommitmentFilter filter, @Valid @BeanParam PageRequest page) {
        String list = "commitments:" + filter;
        List<LedgerLine> rows = lines.list(filter, cursors.position(list, page), page.rowsToRead());
        return cursors.page(list, page, rows, CommitmentResource::position, line -> CommitmentView.of(line, language));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCommitment", summary = "Show a commitment")
    public RestResponse<CommitmentView> get(@PathParam("id") UUID id) {
        LedgerLine line = lines.find(id).orElseThrow(ProblemException::notFound);
        return RestResponse.ResponseBuilder.ok(CommitmentView.of(line, language))
                .tag(ETags.of(line.commitment().version()))
                .build();
    }

    private static List<String> position(LedgerLine line) {
        return List.of(
                line.commitment().content().dueAt().toString(),
                line.commitment().id().toString());
    }
}
