package cn.anlan.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Bodies that are no JSON, or not the JSON that an operation reads. Points to the field, never echoes Jackson's
/// message: that names our classes.
// Public only because the generated mappers may live in another class loader.
public class JsonProblemMappers {

    private final ProblemResponses responses;

    JsonProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({MismatchedInputException.class, ValueInstantiationException.class, JacksonException.class})
    public Response unreadable(JacksonException failure, HttpHeaders headers, UriInfo uri) {
        return responses.of(problemOf(failure), headers, uri);
    }

    /// A type of ours that Jackson cannot handle is our fault, not the caller's.
    @ServerExceptionMapper
    public Response undefined(InvalidDefinitionException failure, HttpHeaders headers, UriInfo uri) {
        return responses.of(ProblemException.of(CommonProblem.INTERNAL).withCause(failure), headers, uri);
    }

    static ProblemException problemOf(JacksonException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return ProblemException.of(CommonProblem.MALFORMED_BODY).withErrors(List.of(fieldError(mapping)));
        }
        return ProblemException.of(CommonProblem.MALFORMED_BODY);
    }

    private static FieldError fieldError(JsonMappingException failure) {
        String pointer = pointer(failure.getPath());
        if (failure instanceof UnrecognizedPropertyException) {
            return FieldError.of(pointer, "unknown-field", "不认识的字段", "unknown field");
        }
        if (failure instanceof InvalidFormatException) {
            return FieldError.of(pointer, "invalid-format", "格式不正确", "wrong format");
        }
        if (failure instanceof MismatchedInputException) {
            return FieldError.of(pointer, "wrong-type", "类型不正确", "wrong type");
        }
        if (failure.getCause() instanceof StreamReadException) {
            return FieldError.of(pointer, "malformed", "JSON 语法错误", "malformed JSON");
        }
        return FieldError.of(pointer, "invalid-value", "值无效", "invalid value");
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
