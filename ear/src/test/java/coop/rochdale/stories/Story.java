package coop.rochdale.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a story. Its constructor and methods may ask for {@link Api} (people of this story alone), {@link Clock} and
 * {@link Server}; the server is started with the first story and stopped after the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneServer.class)
@interface Story {}
