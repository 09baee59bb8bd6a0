package dev.parallelizable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link Parallelizable} method that has one value for all elements.
 *
 * <p>The value is bound once, as an argument of the generated accessor: {@code
 * ParallelPricer.price(pricer, model).map(spots)}. All threads see the same object, so it must be
 * immutable or safe for use by several threads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Shared {}
