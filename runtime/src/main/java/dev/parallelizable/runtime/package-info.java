/**
 * Calls a method for many inputs at once: {@link dev.parallelizable.runtime.ParallelFunction} is
 * what generated views inherit, {@link dev.parallelizable.runtime.Pool} where calls run, {@link
 * dev.parallelizable.runtime.Results} what lazy calls return.
 *
 * <h2>The way of an element</h2>
 *
 * Data flows one way, and each station is a package of its own (those below are not exported):
 *
 * <ol>
 *   <li>A {@code ParallelFunction} checks its arguments, has the pool's engine admit the call, and
 *       makes a call: for a list ({@code map}, {@code mapAsync}) or for a stream of results ({@code
 *       imap}, {@code imapUnordered}).
 *   <li>{@code source}: a lazy call takes inputs where chunks are claimed, or by a thread that is
 *       there only while there is room in the buffer, as the source may block.
 *   <li>{@code call}: an engine claims <em>chunks</em>; so does a thread that waits for cheap
 *       elements. A chunk is run <em>strip</em> by strip, a strip being what the kernel gets
 *       between two visits to the call. Chunks aim at 200 microseconds, strips at 20 or 100; both
 *       begin with one element and follow measured time, so neither shows: where a strip takes
 *       longer than expected, the ticker hands its finished elements on and lets other workers take
 *       those behind the slow one.
 *   <li>{@code spi}: the generated <em>kernel</em> calls the user's method.
 *   <li>{@code delivery}: finished elements wait to be pulled, in input order or that of
 *       completion, and are handed over by the batch, without a lock. Lists need no delivery: the
 *       kernel stores each result at its index.
 *   <li>{@code pool}: the engine of one machine, the only part that knows where a chunk runs.
 * </ol>
 */
@NullMarked
package dev.parallelizable.runtime;

import org.jspecify.annotations.NullMarked;
