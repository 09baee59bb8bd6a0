package dev.parallelizable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a pure method that may be called for many inputs at once.
 *
 * <p>For each type {@code T} with such methods the annotation processor generates a class {@code
 * ParallelT} in the same package. It has, for every annotated method, a static accessor of the
 * method's name that returns a typed view with {@code map}, {@code mapAsync}, {@code imap} and
 * {@code imapUnordered}.
 *
 * <p>The method must be <em>pure</em>: its result depends on its arguments alone, and it changes
 * nothing that another call can see. It may be static or not, generic or not, and throw checked
 * exceptions; it must return a value, have at least one parameter that is not {@link Shared}, and
 * not be private.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Parallelizable {

  /**
   * The name of the accessor, and with a capital first letter of the view, where the method's own
   * name cannot be used: for overloads, or names that differ in case only.
   *
   * @return a Java identifier, or the empty string for the method's own name
   */
  String name() default "";

  /**
   * Who answers for the method's purity.
   *
   * @return {@link Purity#CHECKED} to have the compiler look for changes to shared state, {@link
   *     Purity#ASSUMED} to vouch for the method
   */
  Purity purity() default Purity.CHECKED;
}
