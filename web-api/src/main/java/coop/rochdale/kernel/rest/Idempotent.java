package coop.rochdale.kernel.rest;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what honours {@code Idempotency-Key}. Nobody writes it: {@link IdempotentPosts} puts it on every POST. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<Idempotent> implements Idempotent {
        private static final long serialVersionUID = 1L;
        static final Literal INSTANCE = new Literal();
    }
}
