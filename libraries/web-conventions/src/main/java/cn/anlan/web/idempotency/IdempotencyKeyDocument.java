package cn.anlan.web.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Shows the `Idempotency-Key` of every operation that is [Idempotent] in the API document.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyDocument implements OASFilter {

    private static final String OPTIONAL = "IdempotencyKey";
    private static final String REQUIRED = "RequiredIdempotencyKey";

    private final Map<String, String> parameterByOperation = new HashMap<>();

    public IdempotencyKeyDocument(IndexView index) {
        for (var idempotent : index.getAnnotations(Idempotent.class)) {
            if (idempotent.target().kind() == AnnotationTarget.Kind.METHOD) {
                boolean required = Optional.ofNullable(idempotent.value("required"))
                        .map(AnnotationValue::asBoolean)
                        .orElse(false);
                parameterByOperation.put(operationId(idempotent.target().asMethod()), required ? REQUIRED : OPTIONAL);
            }
        }
    }

    /// May run more than once on a document.
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> show(operation, document));
    }

    private void show(Operation operation, OpenAPI document) {
        String name = parameterByOperation.get(operation.getOperationId());
        if (name == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addParameter(name, parameter(name.equals(REQUIRED)));
        var reference = OASFactory.createParameter().ref(name);
        if (operation.getParameters() == null
                || operation.getParameters().stream()
                        .noneMatch(known -> reference.getRef().equals(known.getRef()))) {
            operation.addParameter(reference);
        }
    }

    private static Parameter parameter(boolean required) {
        return OASFactory.createParameter()
                .name(IdempotentInterceptor.HEADER)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(
                        "Chosen by the client, the same for each try of one request: it then has one effect, and one"
                                + " answer. "
                                + (required ? "" : "Portals always send it. ")
                                + "Kept for a day.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotentInterceptor.LONGEST_KEY))
                .example("0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10");
    }

    /// The document names operations by their annotation, or else by their method.
    private static String operationId(MethodInfo method) {
        return Optional.ofNullable(method.annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .map(operation -> operation.value("operationId"))
                .map(AnnotationValue::asString)
                .orElse(method.name());
    }
}
