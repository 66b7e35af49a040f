package cn.anlan.web.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Gives every JSON body in the API document, asked or answered, an example made of what its schema says. The example
/// of a schema among the components stands among the components too, once.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExampleDocument implements OASFilter {

    private static final String NAME = "example";

    /// The framework's own example has a fraction, which some readers of YAML take for a number.
    private static final String LOCAL_TIME = "local-time";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null || components.getSchemas() == null || document.getPaths() == null) {
            return;
        }
        components.getSchemas().values().stream()
                .filter(schema -> LOCAL_TIME.equals(schema.getFormat()))
                .forEach(schema -> schema.setExamples(List.of(ExampleValues.MIDNIGHT)));
        ExampleValues values = new ExampleValues(components.getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(ExampleDocument::jsonBodies)
                .filter(body -> body.getExample() == null && body.getExamples() == null)
                .forEach(body -> body.addExample(NAME, example(body.getSchema(), components, values)));
    }

    private static Stream<MediaType> jsonBodies(Operation operation) {
        Stream<Content> answered =
                operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent);
        Stream<Content> asked = Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent);
        return Stream.concat(asked, answered)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().entrySet().stream())
                .filter(type ->
                        type.getKey().endsWith("json") && type.getValue().getSchema() != null)
                .map(Map.Entry::getValue);
    }

    private static Example example(Schema schema, Components components, ExampleValues values) {
        String reference = schema.getRef();
        if (reference == null) {
            return OASFactory.createExample().value(values.of(schema));
        }
        String name = ExampleValues.nameIn(reference);
        if (components.getExamples() == null || !components.getExamples().containsKey(name)) {
            components.addExample(name, OASFactory.createExample().value(values.of(schema)));
        }
        return OASFactory.createExample().ref(name);
    }
}
