package cn.anlan.campaign.training;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.problem.ProblemException;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/trainings")
@Tag(name = "Coverage", description = "Who of units' leaders was trained.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class TrainingResource {

    private final KeepTrainings keepTrainings;
    private final Trainings trainings;
    private final OrganizationScope scope;
    private final RequestLanguage language;
    private final Cursors cursors;

    TrainingResource(
            KeepTrainings keepTrainings,
            Trainings trainings,
            OrganizationScope scope,
            RequestLanguage language,
            Cursors cursors) {
        this.keepTrainings = keepTrainings;
        this.trainings = trainings;
        this.scope = scope;
        this.language = language;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Idempotent
    @Operation(
            operationId = "recordTraining",
            summary = "Record a training that leaders took part in",
            description = "It counts for each person, whatever post he holds then or later.")
    @APIResponse(
            responseCode = "201",
            description = "The record",
            content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public Response record(@Valid @NotNull TrainingRequest request) {
        var training = keepTrainings.record(request);
        return Answers.created(
                "/v1/trainings/" + training.id(), TrainingView.of(training, language.get()), training.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listTrainings", summary = "List trainings held by units in the caller's scope")
    public Page<TrainingView> list(
            @QueryParam("organizationId") @Nullable UUID organizationId, @Valid @BeanParam PageRequest page) {
        String list = "trainings:" + organizationId;
        return cursors.byId(
                list,
                page,
                (after, limit) -> trainings.list(organizationId, scope.viewer(), after, limit),
                training -> training.id(),
                training -> TrainingView.of(training, language.get()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getTraining", summary = "Read one training record")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public Response get(@PathParam("id") UUID id) {
        return trainings
                .findByIdOptional(id)
                .filter(training -> scope.covers(training.organizationId()))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER})
    @Operation(
            operationId = "withdrawTraining",
            summary = "Take a wrong training record back",
            description = "It counts for nobody any more; duties that it fulfilled are open again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(keepTrainings.withdraw(id, ifMatch));
    }

    private Response answer(Training training) {
        return Answers.of(TrainingView.of(training, language.get()), training.version());
    }
}
