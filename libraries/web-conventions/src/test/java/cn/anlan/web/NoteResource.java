package cn.anlan.web;

import cn.anlan.problem.ProblemException;
import cn.anlan.web.idempotency.Idempotent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A resource that follows every convention.
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {

    public record NewNote(@NotBlank String text, int priority) {}

    public record Note(UUID id, @Schema(examples = "复查灭火器") String text) {}

    /// What is told of a note beside its text.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Star.class, name = "STAR"),
        @JsonSubTypes.Type(value = Reminder.class, name = "REMINDER")
    })
    @Schema(
            name = "Mark",
            oneOf = {Star.class, Reminder.class})
    public sealed interface Mark {}

    @Schema(name = "MarkStar")
    public record Star(int stars) implements Mark {}

    @Schema(name = "MarkReminder")
    public record Reminder(String day) implements Mark {}

    private final Notes notes;
    private final Cursors cursors;

    NoteResource(Notes notes, Cursors cursors) {
        this.notes = notes;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    public Response create(@Valid NewNote note) throws SQLException {
        return add(note);
    }

    @POST
    @Path("/keyed")
    @Idempotent(required = true)
    public Response createKeyed(@Valid NewNote note) throws SQLException {
        return add(note);
    }

    @POST
    @Path("/gathered")
    @Idempotent(sharesCommit = true)
    public Response createGathered(@Valid NewNote note) {
        return answer(notes.gather(note.text()), note);
    }

    private Response add(NewNote note) throws SQLException {
        return answer(notes.add(note.text()), note);
    }

    private static Response answer(UUID id, NewNote note) {
        if (note.text().startsWith("refused")) {
            throw ProblemException.notFound();
        }
        return Response.created(URI.create("/v1/notes/" + id))
                .tag(ETags.of(1))
                .entity(new Note(id, note.text()))
                .build();
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    public Response upload(InputStream file) throws Exception {
        byte[] head = file.readNBytes(4);
        UUID id = notes.add(new String(head, java.nio.charset.StandardCharsets.UTF_8));
        return Response.created(URI.create("/v1/notes/" + id)).build();
    }

    @GET
    public Page<Note> list(@QueryParam("text") String text, @Valid @BeanParam PageRequest page) throws SQLException {
        String list = "notes:" + text;
        UUID after = cursors.position(list, page)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
        List<Note> rows = notes.withText(text, after, page.rowsToRead());
        return cursors.page(list, page, rows, note -> List.of(note.id().toString()), note -> note);
    }

    /// Adds a note without a look at what there is already.
    @PUT
    @Path("/{id}")
    public void put(@PathParam("id") UUID id, @Valid NewNote note) throws SQLException {
        notes.put(id, note.text());
    }

    /// As Hibernate ends a transaction whose row another has changed.
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") UUID id) {
        throw new IllegalStateException(new OptimisticLockException("Row was updated by another transaction"));
    }

    @GET
    @Path("/one/mark")
    public Mark mark() {
        return new Star(3);
    }

    @PUT
    @Path("/one")
    public Response edit(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid NewNote note) {
        ETags.requireMatch(ifMatch, 3);
        return Response.noContent().tag(ETags.of(4)).build();
    }
}
