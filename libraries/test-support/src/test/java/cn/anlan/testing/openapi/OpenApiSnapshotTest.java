package cn.anlan.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiSnapshotTest {

    private static final String RELEASED = """
            openapi: 3.0.3
            info: {title: Notes, version: "1"}
            paths:
              /v1/notes:
                get:
                  operationId: listNotes
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
                post:
                  operationId: createNote
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/NewNote"}}}
                  responses:
                    "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
            components:
              schemas:
                NewNote:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string, maxLength: 200}
                    colour: {type: string, enum: [RED, GREEN]}
                Note:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    parent: {$ref: "#/components/schemas/Note"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void release() throws IOException {
        Files.writeString(folder.resolve("openapi-released.yaml"), RELEASED);
    }

    @Test
    void shouldAcceptTheCommittedDocumentInAnyFormatting() throws IOException {
        commit(RELEASED.replace("{title: Notes, version: \"1\"}", "{version: '1', title: 'Notes'}"));

        assertThatCode(() -> snapshot().requireCurrent(RELEASED)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseADocumentThatIsNotCommitted() throws IOException {
        commit(RELEASED.replace("title: Notes", "title: Old notes"));

        assertThatThrownBy(() -> snapshot().requireCurrent(RELEASED)).hasMessageContaining("openapi.yaml");
    }

    @Test
    void shouldWriteTheDocumentOnRequest() {
        new OpenApiSnapshot(folder, true).requireCurrent(RELEASED);

        assertThat(folder.resolve("openapi.yaml")).hasContent(RELEASED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get:            | head:            | GET /v1/notes: removed
            listNotes       | allNotes         | GET /v1/notes: operation id changed
            name: limit     | name: size       | GET /v1/notes: query parameter limit removed
            in: query,      | in: query, required: true, | GET /v1/notes: query parameter limit became required
            maximum: 100    | maximum: 50      | GET /v1/notes: query parameter limit has a smaller maximum
            "201":          | "202":           | POST /v1/notes: no longer answers 201
            requestBody:    | requestBody:⏎        required: true | POST /v1/notes: request body became required
            required: [text] | required: [text, colour] | POST /v1/notes: request/colour became required
            maxLength: 200  | maxLength: 199   | POST /v1/notes: request/text has a smaller maxLength
            [RED, GREEN]    | [RED]            | POST /v1/notes: request/colour no longer accepts GREEN
            colour:         | shade:           | POST /v1/notes: request/colour removed
            required: [id]  | required: []     | GET /v1/notes: answer 200/id may be absent now
            format: uuid    | format: int64    | GET /v1/notes: answer 200/id changed its format from uuid to int64
            id: {type: string | id: {type: [string, "null"] | GET /v1/notes: answer 200/id changed its type from [string] to [null, string]
            text: {type: string | text: {type: integer | POST /v1/notes: request/text changed its type from [string] to [integer]
            id: {           | key: {           | GET /v1/notes: answer 200/id removed
            """)
    void shouldRefuseWhatBreaksAClient(String before, String now, String complaint) throws IOException {
        String document = changed(before, now);
        commit(document);

        assertThatThrownBy(() -> snapshot().requireCurrent(document)).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maximum: 100     | maximum: 200
            required: [text] | required: []
            [RED, GREEN]     | [RED, GREEN, BLUE]
            required: [id]   | required: [id, parent]
            text: {type: string | text: {type: [string, "null"]
            id: {            | title: {type: string}⏎        id: {
            - {name: limit,   | - {name: cursor, in: query}⏎        - {name: limit,
            """)
    void shouldAcceptWhatOnlyAdds(String before, String now) throws IOException {
        String document = changed(before, now);
        commit(document);

        assertThatCode(() -> snapshot().requireCurrent(document)).doesNotThrowAnyException();
    }

    /// A line break in the change is written as ⏎.
    private static String changed(String before, String now) {
        assertThat(RELEASED).contains(before);
        return RELEASED.replace(before, now.replace('⏎', '\n'));
    }

    private void commit(String document) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), document);
    }

    private OpenApiSnapshot snapshot() {
        return new OpenApiSnapshot(folder, false);
    }
}
