package cn.anlan.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Bean validation of request bodies and parameters.
// Public only because the generated mappers may live in another class loader.
public class ValidationProblemMappers {

    /// Marks of parameters that do not come from the body.
    private static final Set<String> PARAMETER_PACKAGES =
            Set.of("jakarta.ws.rs", "jakarta.ws.rs.core", "org.jboss.resteasy.reactive");

    private final ProblemResponses responses;

    ValidationProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({
        ResteasyReactiveViolationException.class,
        ConstraintViolationException.class,
        ValidationException.class
    })
    public Response invalid(ValidationException failure, HttpHeaders headers, UriInfo uri) {
        if (failure instanceof ConstraintViolationException violations && fromCaller(violations)) {
            return responses.of(problemOf(violations), headers, uri);
        }
        return responses.of(ProblemException.of(CommonProblem.INTERNAL).withCause(failure), headers, uri);
    }

    /// Only violations on the way in are the caller's: an answer of ours that breaks its own rules is our fault, and so
    /// is an invalid argument somewhere inside.
    private static boolean fromCaller(ConstraintViolationException failure) {
        return failure instanceof ResteasyReactiveViolationException
                && failure.getConstraintViolations().stream()
                        .noneMatch(violation -> hasNode(violation, ElementKind.RETURN_VALUE));
    }

    private static boolean hasNode(ConstraintViolation<?> violation, ElementKind kind) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException problemOf(ConstraintViolationException failure) {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED)
                .withErrors(failure.getConstraintViolations().stream()
                        .map(ValidationProblemMappers::fieldError)
                        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                        .toList());
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        // The validator has already spoken the caller's language.
        String message = violation.getMessage();
        return new FieldError(pointer(violation), code(violation), new ProblemText(message, message));
    }

    private static String code(ConstraintViolation<?> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        boolean body = false;
        Path.MethodNode method = null;
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> {
                    int index = node.as(Path.ParameterNode.class).getParameterIndex();
                    body = method == null || isBody(violation.getRootBeanClass(), method, index);
                    parameter = node.getName();
                }
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    } else if (node.getKey() != null) {
                        pointer.append('/').append(node.getKey());
                    }
                    if (node.getKind() == ElementKind.PROPERTY) {
                        pointer.append('/').append(node.getName());
                    }
                }
                default -> {}
            }
        }
        if (body) {
            return pointer.toString();
        }
        return pointer.isEmpty() ? parameter : pointer.substring(1);
    }

    /// The annotations stand on the class as written, which the container may have extended.
    private static boolean isBody(Class<?> resource, Path.MethodNode node, int index) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(node.getName(), types);
                for (Annotation annotation : method.getParameterAnnotations()[index]) {
                    if (PARAMETER_PACKAGES.contains(annotation.annotationType().getPackageName())) {
                        return false;
                    }
                }
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return true;
    }
}
