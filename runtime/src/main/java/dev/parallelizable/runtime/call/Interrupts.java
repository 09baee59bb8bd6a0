package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Strip;

/**
 * What an interrupt means that hit a thread while it helped.
 *
 * <p>The thread is the user's: an interrupt from outside is for the user's waiting, one that an
 * element gave itself is nobody's. Nothing tells them apart, but helping is only for methods that
 * have not interrupted their thread in a thousand elements.
 */
final class Interrupts {
  private Interrupts() {}

  /**
   * Looks into what a strip has left behind.
   *
   * @param run the run, whose strip has just been run by the current thread
   * @return whether the thread can go on helping
   */
  static ChunkRun.Help lookInto(ChunkRun run) {
    Strip strip = run.strip;
    if (strip.failure() instanceof InterruptedException) {
      return ChunkRun.Help.INTERRUPTED; // It was for the thread, and not for the element.
    }
    boolean interrupted = Thread.interrupted() || strip.interruptedBefore() >= 0;
    if (!interrupted) {
      return ChunkRun.Help.GOES_ON;
    }
    run.call.kernel.cost().distrust();
    return run.call.strips.isInterruptedByCall(run)
        ? ChunkRun.Help.ENDED
        : ChunkRun.Help.PERHAPS_INTERRUPTED;
  }
}
