package cn.anlan.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Tells in the API document how each operation refuses: the refusals that follow from its form alone, and for every
/// one the body and an example of it.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDocument implements OASFilter {

    private static final String SCHEMA = "Problem";

    /// What the framework says of refusals that it has found by itself.
    private static final List<String> OF_THE_FRAMEWORK = List.of("Bad Request", "Not Authorized", "Not Allowed");

    /// The usual problem of each status that operations refuse with.
    private static final Map<String, CommonProblem> BY_STATUS = byStatus(
            CommonProblem.VALIDATION_FAILED,
            CommonProblem.UNAUTHENTICATED,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_FOUND,
            CommonProblem.STATE_CONFLICT,
            CommonProblem.STALE_VERSION,
            CommonProblem.BODY_TOO_LARGE,
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            CommonProblem.IDEMPOTENCY_KEY_REUSED,
            CommonProblem.VERSION_REQUIRED,
            CommonProblem.TOO_MANY_REQUESTS,
            CommonProblem.UNAVAILABLE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Set<CommonProblem> used = EnumSet.noneOf(CommonProblem.class);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> used.addAll(complete(path, operation))));
        addComponents(document.getComponents(), used);
    }

    private static Map<String, CommonProblem> byStatus(CommonProblem... problems) {
        return Stream.of(problems)
                .collect(Collectors.toUnmodifiableMap(
                        problem -> Integer.toString(problem.status()), Function.identity()));
    }

    /// @return the problems that the operation now refers to
    private static Set<CommonProblem> complete(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        if (path.contains("{")) {
            addAbsent(responses, CommonProblem.NOT_FOUND);
        }
        if (asksForVersion(operation)) {
            addAbsent(responses, CommonProblem.STALE_VERSION);
            addAbsent(responses, CommonProblem.VERSION_REQUIRED);
        }
        Set<CommonProblem> used = EnumSet.noneOf(CommonProblem.class);
        new LinkedHashMap<>(responses.getAPIResponses()).forEach((status, response) -> {
            CommonProblem problem = BY_STATUS.get(status);
            if (problem != null && response.getContent() == null) {
                used.add(problem);
                if (OF_THE_FRAMEWORK.contains(String.valueOf(response.getDescription()))) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().ref(problem.code()));
                } else if (response.getRef() == null) {
                    response.setContent(body(problem));
                }
            }
        });
        return used;
    }

    private static boolean asksForVersion(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void addAbsent(APIResponses responses, CommonProblem problem) {
        String status = Integer.toString(problem.status());
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(problem.code()));
        }
    }

    private static void addComponents(Components components, Set<CommonProblem> used) {
        components.addSchema(SCHEMA, schema());
        used.forEach(problem -> {
            components.addExample(problem.code(), OASFactory.createExample().value(example(problem)));
            APIResponse response = OASFactory.createAPIResponse()
                    .description(problem.title(Language.EN))
                    .content(body(problem));
            components.addResponse(problem.code(), response);
        });
    }

    private static Content body(CommonProblem problem) {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA))
                                .addExample(
                                        problem.code(),
                                        OASFactory.createExample().ref(problem.code())));
    }

    private static Map<String, Object> example(CommonProblem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type().toString());
        example.put("title", problem.title(Language.ZH_CN));
        example.put("status", problem.status());
        example.put("instance", "/v1/things");
        example.put("code", problem.code());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (problem == CommonProblem.VALIDATION_FAILED) {
            Map<String, String> error = new LinkedHashMap<>();
            error.put("pointer", "/name");
            error.put("code", "not-blank");
            error.put("message", "不能为空");
            example.put("errors", List.of(error));
        }
        return example;
    }

    private static Schema schema() {
        Schema field = object("What is wrong with one field.")
                .addProperty("pointer", text("A JSON Pointer into the body, or the name of a parameter."))
                .addProperty("code", text("The rule that was broken."))
                .addProperty("message", text("For people."));
        return object("Problem details (RFC 9457).")
                .addProperty(
                        "type",
                        text("The kind of problem: urn:anlan:problem: and the code.")
                                .format("uri"))
                .addProperty("title", text("What went wrong in general, in the language of Accept-Language."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What went wrong this time."))
                .addProperty("instance", text("The path of the request."))
                .addProperty("code", text("Switch on this: the codes are in the catalogue."))
                .addProperty("traceId", text("What to quote when asking for help."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(field));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
