package dev.parallelizable.benchmarks.work;

import dev.parallelizable.runtime.ParallelFunction;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * One measured method in each form that some way wants it in. Every form is a lambda, method
 * reference or class of its own, as it would be in an application, so that all ways start from
 * equally good code.
 *
 * @param name of the method
 * @param loop the plain loop
 * @param operator unboxed
 * @param function boxed
 * @param at reads its argument from an array
 * @param into reads its argument from an array and writes its result to another
 * @param view the generated view
 * @param arrays the generated view's unboxed calls
 * @param tunedArrays the same, with something set
 */
public record Body(
    String name,
    ArrayLoop loop,
    DoubleUnaryOperator operator,
    Function<Double, Double> function,
    Function<double[], IntToDoubleFunction> at,
    BiFunction<double[], double[], IntConsumer> into,
    ParallelFunction<Double, Double, RuntimeException> view,
    ArrayView arrays,
    Function<Setting, ArrayView> tunedArrays) {}
