package cn.anlan.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/// What the gateway answered: status, headers, the raw body, and the body as JSON where it is JSON.
public record Answer(int status, HttpHeaders headers, byte[] bytes, JsonNode json) {

    public String text(String field) {
        JsonNode value = json.path(field);
        Unexpected.unless(value.isValueNode() && !value.isNull(), "the answer has no %s: %s", field, json);
        return value.asText();
    }

    public long number(String field) {
        JsonNode value = json.path(field);
        Unexpected.unless(value.isIntegralNumber(), "the answer has no number %s: %s", field, json);
        return value.asLong();
    }

    public List<JsonNode> items() {
        return list("items");
    }

    public List<JsonNode> list(String field) {
        JsonNode array = json.path(field);
        Unexpected.unless(array.isArray(), "the answer has no list %s: %s", field, json);
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new Unexpected("the answer has no ETag"));
    }
}
