package cn.anlan.campaign.progress;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.progress.CommitmentLines.Position;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/todos")
@Tag(name = "Progress", description = "How campaigns stand, and what is to be done.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class TodoResource {

    private final CommitmentLines lines;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Clock clock;

    TodoResource(
            CommitmentLines lines, OrganizationScope scope, RequestLanguage language, Cursors cursors, Clock clock) {
        this.lines = lines;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTodos",
            summary = "List what a unit still has to do",
            description = "Its open commitments in the campaigns that go on, by due time: what is overdue comes first.")
    public Page<CommitmentView> list(
            @QueryParam("organizationId") @Parameter(description = "Whose; the caller's own if absent.") @Nullable
                    UUID organizationId,
            @Valid @BeanParam PageRequest page) {
        var unit = require(organizationId);
        String list = "todos:" + unit;
        var now = OffsetDateTime.now(clock);
        var after = cursors.position(list, page).map(Position::of).orElse(null);
        return cursors.page(
                list,
                page,
                lines.toDo(unit, after, page.rowsToRead()),
                Position::of,
                line -> CommitmentView.of(line, now, language.get()));
    }

    private UUID require(@Nullable UUID organizationId) {
        var unit = organizationId == null ? scope.viewer() : organizationId;
        if (unit == null) {
            throw ProblemException.notFound();
        }
        scope.require(unit);
        return unit;
    }
}
