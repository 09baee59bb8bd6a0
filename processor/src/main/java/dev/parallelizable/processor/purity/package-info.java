/**
 * Checks that annotated methods change nothing that their elements would share.
 *
 * <p>{@link dev.parallelizable.processor.purity.PurityCheck} is the door: nothing outside this
 * package, and nothing in it before that class found javac's trees, touches {@code com.sun.source}.
 *
 * <p><b>The moment.</b> A {@link dev.parallelizable.processor.purity.UnitListener} hears when javac
 * has attributed and flow-checked a top-level class: generated types are resolved then, and the
 * trees are read as javac left them. (Asking for the attribution of a body during annotation
 * processing is what breaks valid code: javac would attribute it again, and reject the constructor
 * call that it put into a compact constructor itself.) Soon afterwards javac rewrites that class
 * for code generation, so all that is needed of it is taken down at once, as one {@link
 * dev.parallelizable.processor.purity.MethodSummary} per method. When the last class of a
 * compilation unit is there, {@link dev.parallelizable.processor.purity.CallChains} follows the
 * calls from summary to summary, within that unit only: what an incremental build happens to
 * recompile must not decide what is found.
 *
 * <p><b>The idea.</b> Each expression has {@link dev.parallelizable.processor.purity.Roots}: from
 * which parameter, field or receiver it was reached. What the call created has none, and neither
 * has what nobody can know, so that both are silent. {@link
 * dev.parallelizable.processor.purity.FlowScan} carries the roots of local variables through
 * branches and loops; {@link dev.parallelizable.processor.purity.ValueScan} says where a value came
 * from, and {@link dev.parallelizable.processor.purity.MethodScan} which expressions change
 * something that has roots. A change to {@code this} or to a parameter becomes one to whatever a
 * caller passes.
 */
@NullMarked
package dev.parallelizable.processor.purity;

import org.jspecify.annotations.NullMarked;
