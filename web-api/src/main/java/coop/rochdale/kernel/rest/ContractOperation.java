package coop.rochdale.kernel.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** One operation of the contract and the resource method behind it. */
final class ContractOperation {

    private static final String TOKEN = "token";

    private final Operation operation;
    private final Method method;

    /** The scanner named the operation after its method: {@code package.Class_method}. */
    ContractOperation(Operation operation) {
        this.operation = operation;
        this.method = find(operation.getOperationId());
    }

    Method method() {
        return method;
    }

    void complete() {
        operation.setOperationId(name());
        operation.setSecurity(security());
        problems()
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status),
                                OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
        if (operation.getRequestBody() != null
                && Arrays.stream(method.getParameterTypes()).noneMatch(ContractTypes::needsFields)) {
            operation.getRequestBody().setRequired(method.isAnnotationPresent(PATCH.class));
        }
        if (method.isAnnotationPresent(POST.class)) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IdempotencyKey"));
        }
        if (method.isAnnotationPresent(GET.class)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Not changed since the ETag that If-None-Match names."));
        }
        operation.getResponses().getAPIResponses().forEach(this::headers);
    }

    /** {@code ProposalResource_submit} is {@code proposal-submit}. */
    private String name() {
        String noun = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        return kebab(noun) + "-" + kebab(method.getName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private List<SecurityRequirement> security() {
        SecurityRequirement signedIn = OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of());
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return List.of(signedIn);
        }
        return List.of(OASFactory.createSecurityRequirement(), signedIn);
    }

    private Set<Integer> problems() {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 406, 429, 500, 503));
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            statuses.add(403);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "path".equals(String.valueOf(parameter.getIn())))) {
            statuses.add(404);
        }
        if (!method.isAnnotationPresent(GET.class)) {
            statuses.addAll(List.of(404, 409, 413, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.add(415);
        }
        if (Arrays.stream(method.getParameters())
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(BeanParam.class) && parameter.getType() == IfMatch.class)) {
            statuses.addAll(List.of(412, 428));
        }
        if (Arrays.stream(method.getParameters()).anyMatch(ContractOperation::namesAVersion)) {
            statuses.add(412);
        }
        Optional.ofNullable(method.getAnnotation(Refuses.class)).stream()
                .flatMap(refuses -> Arrays.stream(refuses.value()))
                .map(Statuses::of)
                .forEach(statuses::add);
        return statuses;
    }

    private static boolean namesAVersion(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equalsIgnoreCase(HttpHeaders.IF_MATCH);
    }

    private void headers(String status, APIResponse response) {
        if (response.getRef() != null || !status.startsWith("2")) {
            return;
        }
        if (status.equals("201")) {
            response.addHeader("Location", header("Location"));
        }
        if (response.getContent() != null) {
            response.addHeader("ETag", header("ETag"));
        }
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Method find(String operationId) {
        int split = operationId.lastIndexOf('_');
        try {
            Class<?> resource =
                    Class.forName(operationId.substring(0, split), false, ContractOperation.class.getClassLoader());
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(operationId.substring(split + 1)))
                    .filter(candidate -> Arrays.stream(candidate.getAnnotations())
                            .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(operationId, impossible);
        }
    }
}
