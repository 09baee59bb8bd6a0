package dev.parallelizable.runtime.call;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a call: held for a fraction of a microsecond at a time, so that who finds it held
 * looks again some times before he parks, which would cost a hundred times as much.
 */
final class CallLock extends ReentrantLock {
  private static final long serialVersionUID = 1L;

  /** Some microseconds. */
  private static final int LOOKS = 100;

  @Override
  public void lock() {
    for (int i = 0; i < LOOKS; i++) {
      if (tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    super.lock();
  }
}
