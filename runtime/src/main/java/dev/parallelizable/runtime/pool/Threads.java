package dev.parallelizable.runtime.pool;

import java.util.concurrent.TimeUnit;

/** Starts the threads of an engine, daemons all, which inherit nothing from whoever needs them. */
final class Threads {
  /** How many threads can compute at the same time: the carriers of virtual threads. */
  static final int PARALLELISM =
      Math.max(
          1,
          Integer.getInteger(
              "jdk.virtualThreadScheduler.parallelism",
              Runtime.getRuntime().availableProcessors()));

  /** How long an idle platform thread stays. */
  static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Thread.Builder builder;
  private final boolean virtual;

  private Threads(Thread.Builder builder, boolean virtual) {
    this.builder = builder.inheritInheritableThreadLocals(false);
    this.virtual = virtual;
  }

  static Threads virtual() {
    return new Threads(Thread.ofVirtual().name("parallelizable"), true);
  }

  static Threads platform() {
    return new Threads(Thread.ofPlatform().daemon().name("parallelizable"), false);
  }

  boolean areVirtual() {
    return virtual;
  }

  /** To be called with the engine's lock held: a builder is not safe for several threads. */
  void start(Runnable task) {
    builder.start(task);
    if (virtual) {
      CarrierQueue.started();
    }
  }

  /** To be called by a thread that has been started. */
  void begun() {
    if (virtual) {
      CarrierQueue.begun();
    }
  }
}
