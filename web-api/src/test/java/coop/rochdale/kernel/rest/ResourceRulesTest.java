package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What every resource must be, whoever writes it. */
class ResourceRulesTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    @Test
    void everyMethodSaysWhoMayCallIt() throws IOException {
        List<Method> methods = methods();
        assertThat(methods).isNotEmpty().allSatisfy(method -> {
            boolean anybody = method.isAnnotationPresent(PermitAll.class);
            RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
            assertThat(anybody).as(method + " says who may call it, once").isNotEqualTo(roles != null);
            if (roles != null) {
                assertThat(roles.value()).as("roles of " + method).containsExactly("account");
            }
        });
    }

    @Test
    void everyMethodIsDocumented() throws IOException {
        assertThat(methods()).allSatisfy(method -> {
            Operation operation = method.getAnnotation(Operation.class);
            assertThat(operation).as("@Operation of " + method).isNotNull();
            assertThat(operation.summary()).as("summary of " + method).isNotBlank();
        });
    }

    @Test
    void methodsOfOneResourceHaveNamesOfTheirOwn() throws IOException {
        assertThat(methods().stream().map(method -> method.getDeclaringClass().getName() + "." + method.getName()))
                .doesNotHaveDuplicates();
    }

    /** So that the interceptor of retries reaches them and the container keeps one of each. */
    @Test
    void everyResourceIsOneBeanOfTheApplication() throws IOException {
        assertThat(resources()).allSatisfy(type -> assertThat(type).hasAnnotation(ApplicationScoped.class));
    }

    /** A primitive cannot be absent, and the container reads it before we can name it in a problem. */
    @Test
    void noParameterIsPrimitive() throws IOException {
        for (Method method : methods()) {
            for (Parameter parameter : method.getParameters()) {
                boolean read = parameter.isAnnotationPresent(QueryParam.class)
                        || parameter.isAnnotationPresent(PathParam.class);
                assertThat(read && parameter.getType().isPrimitive())
                        .as(method + " " + parameter)
                        .isFalse();
            }
        }
    }

    /** The container warns in the log when a converter refuses in a bean of parameters. */
    @Test
    void beansOfParametersHoldTexts() throws IOException {
        List<Field> fields = methods().stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .flatMap(parameter -> Arrays.stream(parameter.getType().getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .toList();
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getGenericType().getTypeName())
                        .as(field.toString())
                        .isIn("java.lang.String", "java.util.List<java.lang.String>"));
    }

    /** Whoever looks at the reader's headers speaks their language; caches and clients must know. */
    @Test
    void whatIsToldInTheReadersLanguageSaysSo() throws IOException {
        List<Method> reading = methods().stream()
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(HttpHeaders.class))
                .toList();
        assertThat(reading)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(Translated.class))
                        .as(method.toString())
                        .isTrue());
    }

    private static List<Method> methods() throws IOException {
        return resources().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    private static List<Class<?>> resources() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(ResourceRulesTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ResourceRulesTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
