package cn.anlan.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiRulesTest {

    private static final String COMPLETE = """
            paths:
              /v1/notes:
                get:
                  operationId: listNotes
                  summary: List notes
                  tags: [Notes]
                  security: [{bearer: []}]
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {examples: {one: {$ref: "#/components/examples/Note"}}}}
                    "404": {$ref: "#/components/responses/not-found"}
              /public/v1/notes:
                get:
                  operationId: listPublicNotes
                  summary: List public notes
                  tags: [Notes]
                  responses:
                    "200":
                      description: OK
                      content: {image/jpeg: {}}
            components:
              examples:
                Note: {value: {id: 7}}
              responses:
                not-found:
                  description: Not found
                  content: {application/problem+json: {example: {status: 404}}}
            """;

    @Test
    void shouldBeContentWithACompleteDocument() {
        assertThatCode(() -> OpenApiRules.requireKept(COMPLETE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "operationId: listNotes         |                       | GET /v1/notes has no operation id",
                "listPublicNotes                | listNotes             | has the operation id of another: listNotes",
                "summary: List notes            |                       | GET /v1/notes has no summary",
                "security: [{bearer: []}]       |                       | GET /v1/notes does not say that it asks for a token",
                "/public/v1/notes               | /v1/public-notes      | GET /v1/public-notes does not say that it asks for a token",
                "/v1/notes:                     | /public/v2/notes:     | GET /public/v2/notes is public and asks for a token",
                "Note: {value: {id: 7}}         | Other: {value: 1}     | GET /v1/notes: answer 200 has no example",
                "{example: {status: 404}}       | {}                    | GET /v1/notes: answer 404 has no example",
                "application/problem+json       | application/json      | GET /v1/notes: answer 404 is not described as a problem",
            })
    void shouldNameWhatIsMissing(String part, String instead, String fault) {
        assertThat(COMPLETE).contains(part);
        String broken = COMPLETE.replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> OpenApiRules.requireKept(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }
}
