package cn.anlan.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Fails in every way a resource can.
@Path("/trouble")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TroubleResource {

    public record Step(@NotBlank String name, LocalDate on) {}

    public record Plan(@NotBlank String title, @NotNull List<@Valid Step> steps) {}

    @POST
    @Path("/plans")
    public Plan plan(@Valid @NotNull Plan plan) {
        return plan;
    }

    @GET
    @Path("/limited")
    public String limited(@QueryParam("limit") @Max(100) int limit) {
        return "[]";
    }

    @GET
    @Path("/things/{id}")
    public String thing(@PathParam("id") UUID id) {
        throw ProblemException.notFound().withDetail("没有编号为 7 的计划", "There is no plan 7");
    }

    @POST
    @Path("/things/{id}/mend")
    @APIResponse(responseCode = "409", description = "It cannot be mended")
    public String mend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        throw ProblemException.of(CommonProblem.STATE_CONFLICT);
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw ProblemException.of(CommonProblem.CONCURRENT_CHANGE).withRetryAfter(Duration.ofMillis(1500));
    }

    @GET
    @Path("/taken")
    public String taken() {
        throw ProblemException.of(CommonProblem.ID_TAKEN).withHeader("ETag", "\"7\"");
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret of the house: cn.anlan.Secret, select * from secret");
    }

    @GET
    @Path("/wrong-answer")
    @Valid
    public Plan wrongAnswer() {
        return new Plan("", List.of());
    }

    @GET
    @Path("/database/{state}")
    public String database(@PathParam("state") String state) {
        throw new IllegalStateException(new SQLException("relation secret", state));
    }

    @GET
    @Path("/no-token")
    public String noToken() {
        throw new UnauthorizedException();
    }

    @GET
    @Path("/bad-token")
    public String badToken() {
        throw new AuthenticationFailedException("the signature of kid 42 is wrong");
    }

    @GET
    @Path("/no-role")
    public String noRole() {
        throw new ForbiddenException();
    }
}
