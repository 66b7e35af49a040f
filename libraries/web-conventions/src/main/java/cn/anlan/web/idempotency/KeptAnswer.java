package cn.anlan.web.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer as it is kept: what a client sees of it.
record KeptAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode body) {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    static KeptAnswer of(Response response, @Nullable JsonNode body) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, body);
    }

    Response replay() {
        Response.ResponseBuilder response = Response.status(status).header("Idempotency-Replayed", "true");
        headers.forEach(response::header);
        return body == null ? response.build() : response.entity(body).build();
    }
}
