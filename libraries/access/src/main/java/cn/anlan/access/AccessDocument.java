package cn.anlan.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Tells in the API document who may call each operation: a bearer token, the roles as `x-roles`, and the refusals.
///
/// The framework has put the roles of `@RolesAllowed` into each operation's security requirement, as scopes. Scopes are
/// something else to our readers, so they move to where they belong.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessDocument implements OASFilter {
    /// Also the name that the settings of this library give to the framework's own scheme.
    private static final String SCHEME = "bearer";

    /// Said of operations that ask for a token, but for no role.
    private static final String ANY_ROLE = "authenticated";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(SCHEME, bearerToken());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(AccessDocument::describe);
        }
    }

    private static SecurityScheme bearerToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the installation's identity provider, for the audience anlan-api.");
    }

    private static void describe(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return;
        }
        var roles = new TreeSet<String>();
        operation.getSecurity().stream()
                .map(requirement -> requirement.getScheme(SCHEME))
                .forEach(roles::addAll);
        if (roles.isEmpty()) {
            roles.add(ANY_ROLE);
        }
        operation.addExtension("x-roles", List.copyOf(roles));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
    }
}
