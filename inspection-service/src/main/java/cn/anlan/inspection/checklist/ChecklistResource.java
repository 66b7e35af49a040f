package cn.anlan.inspection.checklist;

import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.RequestLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/checklists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR, Roles.PORTAL})
@Tag(name = "Checklists", description = "Lists of check points for self-reviews.")
public class ChecklistResource {

    private final ChecklistLibrary library;
    private final RequestLanguage language;

    ChecklistResource(ChecklistLibrary library, RequestLanguage language) {
        this.library = library;
        this.language = language;
    }

    @GET
    @Operation(operationId = "listChecklists", summary = "List the checklists", description = "All of them at once.")
    public Page<ChecklistView> list() {
        return new Page<>(
                library.all().stream()
                        .map(checklist -> ChecklistView.of(checklist, language.get()))
                        .toList(),
                null);
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getChecklist",
            summary = "Read a checklist",
            description = "Items and check points in the caller's language.")
    public ChecklistView get(@PathParam("key") @Parameter(example = "responsibility-2023-e") String key) {
        return library.find(key)
                .map(checklist -> ChecklistView.of(checklist, language.get()))
                .orElseThrow(ProblemException::notFound);
    }
}
