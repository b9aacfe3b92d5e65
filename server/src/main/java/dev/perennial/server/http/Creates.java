package dev.perennial.server.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that creates something. Such a request is one transaction, answer included: with an
 * {@code Idempotency-Key}, sending it again within a day gives the first answer and creates nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {

    Answer value() default Answer.REPEATED;

    /** What a repeat is told. */
    enum Answer {
        /** The very answer of the first time. */
        REPEATED,
        /** Only that it was carried out: the answer holds a secret that is stored nowhere. */
        SHOWN_ONCE
    }
}
