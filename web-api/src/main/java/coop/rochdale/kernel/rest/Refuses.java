package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.RefusalKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a resource method may refuse beyond what every method of its form may; the contract says so. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    RefusalKind[] value();
}
