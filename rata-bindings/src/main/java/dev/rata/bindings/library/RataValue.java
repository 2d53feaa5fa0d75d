package dev.rata.bindings.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes what a public static method without parameters returns a constant of the Rata module; it can be read, and
 * called without arguments, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RataValue {
    /** The name in Rata; when left out, the method's own in snake case. */
    String name() default "";

    /** What it is. */
    String doc();

    /** An expression and the printed form of its value. */
    String example();
}
