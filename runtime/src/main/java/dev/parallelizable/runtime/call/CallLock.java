package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Engine;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock of a call: held for a fraction of a microsecond at a time, so that who finds it held
 * looks again some times before he parks, which would cost a hundred times as much.
 *
 * <p>For the same reason the engine, which may have to start a thread, is told of more work only
 * when the lock has been released.
 */
final class CallLock extends ReentrantLock {
  private static final long serialVersionUID = 1L;

  /** About as long as a parked thread takes to wake up. */
  private static final int LOOKS = 2_000;

  private final transient Engine.Registration registration;

  // Guarded by this lock.

  /** Whether the engine is to be told. */
  private boolean wanted;

  /** Whether it has been told, or is about to be, and no worker has come yet. */
  private boolean expecting;

  CallLock(Engine.Registration registration) {
    this.registration = registration;
  }

  @Override
  public void lock() {
    if (!tryLock()) {
      lockAfterAWait();
    }
  }

  /** Apart, so that the many methods that lock stay small. */
  private void lockAfterAWait() {
    for (int i = 1; i < LOOKS; i++) {
      Thread.onSpinWait();
      if (tryLock()) {
        return;
      }
    }
    super.lock();
  }

  // To be called with the lock held.

  /** There is more to claim: has the engine told so, soon, unless a worker is expected anyway. */
  void signalLater() {
    if (!expecting) {
      signalAgain();
    }
  }

  /** Has the engine told, soon, in any case. */
  void signalAgain() {
    expecting = true;
    wanted = true;
  }

  /** A worker has come to claim. */
  void workerHasCome() {
    expecting = false;
  }

  /** Has the engine told now, before a wait that releases the lock. */
  void signalNow() {
    if (wanted) {
      wanted = false;
      registration.signal();
    }
  }

  @Override
  public void unlock() {
    boolean signals = wanted && getHoldCount() == 1;
    if (signals) {
      wanted = false;
    }
    super.unlock();
    if (signals) {
      registration.signal();
    }
  }
}
