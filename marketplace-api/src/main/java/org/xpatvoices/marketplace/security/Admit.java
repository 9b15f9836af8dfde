package org.xpatvoices.marketplace.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a handler to callers of the named kinds who hold the scope. Without this or {@link
 * AdmitAnyone} a handler below {@code /v1} is closed to everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Admit.List.class)
public @interface Admit {
    String scope();

    PartyKind[] to();

    /** Several ways in. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Admit[] value();
    }
}
