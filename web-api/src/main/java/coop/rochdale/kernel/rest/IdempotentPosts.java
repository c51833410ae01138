package coop.rochdale.kernel.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Makes every POST of every resource idempotent on request, so that no resource can forget to be. */
public class IdempotentPosts implements Extension {

    <T> void mark(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<T> resource) {
        resource.configureAnnotatedType()
                .filterMethods(method -> method.isAnnotationPresent(POST.class))
                .forEach(method -> method.add(Idempotent.Literal.INSTANCE));
    }
}
