package coop.rochdale.kernel.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that takes a larger body than others do: it passes through a file, and what stays at hand of it is its
 * digest, see {@link SpooledBody#digest}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {

    /** The most bytes that are taken; more are refused with {@code request.too-large}. */
    int mostBytes();
}
