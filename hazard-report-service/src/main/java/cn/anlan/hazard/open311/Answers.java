package cn.anlan.hazard.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Writes answers in either format.
@Singleton
class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Response ok(Format format, String root, Object content) {
        return of(200, format, root, content).build();
    }

    Response created(Format format, String root, Object content) {
        return of(201, format, root, content)
                .header("Cache-Control", "no-store")
                .build();
    }

    Response error(Format format, int status, String description) {
        return of(status, format, "errors", List.of(new Open311Views.Fault(status, description)))
                .build();
    }

    private Response.ResponseBuilder of(int status, Format format, String root, Object content) {
        return Response.status(status)
                .type(format.mediaType() + ";charset=utf-8")
                .entity(write(format, root, content));
    }

    private String write(Format format, String root, Object content) {
        try {
            return switch (format) {
                case JSON -> json.writeValueAsString(content);
                case XML -> XmlForm.of(root, json.valueToTree(content));
            };
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer could not be written", failure);
        }
    }
}
