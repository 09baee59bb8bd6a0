package dev.parallelizable.runtime.call;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is set for a call.
 *
 * @param name the call's name, for threads and messages
 * @param chunkSize the elements of a chunk, or 0 to follow their measured time
 * @param maxConcurrency the chunks that may run at the same time
 * @param buffer the inputs that may have been taken and not handed over, in lazy calls
 * @param goOn whether a failure lets the other elements run
 * @param timeoutNanos how long an element may run, in nanoseconds, or 0 for ever
 * @param decorator put around each chunk
 * @param failures what failures look like to callers
 * @param outcomes makes values of results and failures, where those are asked for
 * @param progress is told of the progress
 */
public record Settings(
    String name,
    int chunkSize,
    int maxConcurrency,
    int buffer,
    boolean goOn,
    long timeoutNanos,
    @Nullable UnaryOperator<Runnable> decorator,
    FailureRules failures,
    @Nullable OutcomeRules outcomes,
    @Nullable ProgressSink progress) {}
