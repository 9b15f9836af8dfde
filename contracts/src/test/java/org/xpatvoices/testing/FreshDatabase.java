package org.xpatvoices.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @SpringBootTest} an empty PostgreSQL database of its own. Classes that name the
 * same database share it, and with it the application context, if nothing else about them differs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface FreshDatabase {

    /** The name under which it is shared; empty for a database of this class alone. */
    String value() default "";
}
