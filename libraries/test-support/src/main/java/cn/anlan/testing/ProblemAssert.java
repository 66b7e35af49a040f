package cn.anlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/// Assertions on an error answer: RFC 9457, with our extensions, and without anything that it must not tell.
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {

    private ProblemAssert(Response response) {
        super(response, ProblemAssert.class);
    }

    /// Also checks what holds for every problem: its media type, that body and status line agree, a trace id, and that
    /// no class name, SQL or stack trace leaks.
    public static ProblemAssert assertThatProblem(Response response) {
        ProblemAssert problem = new ProblemAssert(response);
        assertThat(response.contentType())
                .as("media type of %s", response.asString())
                .startsWith("application/problem+json");
        JsonPath body = response.jsonPath();
        assertThat(body.getInt("status")).as("status in the body").isEqualTo(response.statusCode());
        assertThat(body.getString("type")).isEqualTo("urn:anlan:problem:" + body.getString("code"));
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("traceId")).as("traceId").isNotBlank();
        assertThat(response.asString())
                .doesNotContain("Exception", "cn.anlan", "jakarta.", "org.hibernate", "org.postgresql", "\tat ")
                .doesNotContainIgnoringCase("select ", "insert into");
        return problem;
    }

    public ProblemAssert hasStatus(int status) {
        assertThat(actual.statusCode()).as("status of %s", actual.asString()).isEqualTo(status);
        return this;
    }

    public ProblemAssert hasCode(String code) {
        assertThat(actual.jsonPath().getString("code")).isEqualTo(code);
        return this;
    }

    public ProblemAssert hasTitle(String title) {
        assertThat(actual.jsonPath().getString("title")).isEqualTo(title);
        return this;
    }

    /// An entry of `errors` with this JSON pointer, such as `/contact/phone`.
    public ProblemAssert hasErrorAt(String pointer) {
        List<Map<String, String>> errors = actual.jsonPath().getList("errors");
        assertThat(errors)
                .as("errors of %s", actual.asString())
                .anySatisfy(error -> assertThat(error.get("pointer")).isEqualTo(pointer));
        return this;
    }
}
