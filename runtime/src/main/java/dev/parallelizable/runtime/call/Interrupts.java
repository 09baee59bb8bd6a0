package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an interrupt means that hit a thread while it helped.
 *
 * <p>The thread is the user's: an interrupt from outside is for the user's waiting, one that an
 * element gave itself must not be seen by anybody. Nothing tells them apart but another try: the
 * element is run once more, which a pure method allows, and either interrupts its thread again or
 * does not. That is seldom: an element that has once been found to interrupt its thread keeps its
 * method from being helped.
 */
final class Interrupts {
  private Interrupts() {}

  /**
   * Looks into what a strip has left behind.
   *
   * @param run the run, whose strip has just been run by the current thread
   * @param reached the first index that the kernel has not dealt with
   * @return whether the thread can go on helping
   */
  static ChunkRun.Help lookInto(ChunkRun run, int reached) {
    Strip strip = run.strip;
    if (strip.failure() instanceof InterruptedException) {
      return ChunkRun.Help.INTERRUPTED; // It was for the thread, and not for the element.
    }
    int before = Thread.interrupted() ? reached : strip.interruptedBefore();
    if (before < 0) {
      return ChunkRun.Help.GOES_ON;
    }
    if (run.call.strips.isInterruptedByCall(run)) {
      return ChunkRun.Help.ENDED;
    }
    if (isOwnDoing(run, before)) {
      run.call.kernel.cost().distrust();
      return ChunkRun.Help.ENDED;
    }
    return ChunkRun.Help.INTERRUPTED;
  }

  /** Whether the element before an index interrupts its thread; between arrays, one of a block. */
  private static boolean isOwnDoing(ChunkRun run, int before) {
    if (run.strip.failure() != null || before <= run.stripFrom) {
      return false; // It failed as if interrupted, or nothing has run.
    }
    int last = before - 1 - run.stripFrom;
    Shape shape = run.shape();
    int from = run.stripFrom + (shape == Shape.UNBOXED ? last - last % Strip.BLOCK : last);
    // Still there, also where the ticker has handed the result on already (see StreamCall.deliver),
    // or where the result has its place.
    @Nullable Object[] inputs = run.inputsAgain(from, before);
    Strip again = new Strip();
    int length = before - from;
    shape.run(run.kernel(), again, inputs, shape.newResults(run.kernel(), length), 0, length);
    return Thread.interrupted() || again.interruptedBefore() >= 0;
  }
}
