package coop.rochdale.accounts.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method whose own work looks whether the caller's session still stands, in the same step as what it does: nobody
 * asks before, which spares a round trip where everybody calls at once. The method is handed {@link CallerSession}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SeesToSession {}
