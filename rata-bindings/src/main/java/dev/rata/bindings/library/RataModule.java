package dev.rata.bindings.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the class {@code EnumLibrary} as the module {@code Enum} of the standard library. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RataModule {
    /** What the module is for. */
    String doc();

    /** Public classes whose annotated methods belong to the module too; one class may be part of several modules. */
    Class<?>[] parts() default {};
}
