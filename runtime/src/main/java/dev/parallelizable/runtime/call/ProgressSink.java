package dev.parallelizable.runtime.call;

import java.time.Duration;
import java.util.OptionalLong;

/** Is told of a call's progress. */
@FunctionalInterface
public interface ProgressSink {
  /**
   * Tells the progress.
   *
   * @param done how many elements have ended
   * @param failed how many of them have failed
   * @param total how many there are, where that is known
   * @param elapsed the time since the call's begin
   */
  void report(long done, long failed, OptionalLong total, Duration elapsed);
}
