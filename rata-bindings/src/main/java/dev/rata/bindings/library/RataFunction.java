package dev.rata.bindings.library;

import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public static method of a {@code …Library} class a function of that Rata module. The method may take the
 * running process first; its other parameters are the function's, checked and converted as {@link Conversion} says. It
 * returns a value, never null and never {@code PENDING}. Several methods of one name and different numbers of
 * parameters are one function. A variable parameter {@code Object... rest} takes up to nine values. A method that gives
 * an {@link Outcome} is two functions, the second with a {@code !} behind its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RataFunction {
    /** The name in Rata; when left out, the method's own in snake case. */
    String name() default "";

    /** What it does, what it gives, and what it raises. */
    String doc();

    /**
     * An expression and the printed form of its value, as in {@code Enum.sum([1, 2]) #=> 3}; empty when the value
     * cannot be foretold.
     */
    String example() default "";

    /**
     * When a call waits in the middle of a turn. Calling a function argument is seen from the parameters and needs no
     * mention.
     */
    Waiting waits() default Waiting.NEVER;
}
