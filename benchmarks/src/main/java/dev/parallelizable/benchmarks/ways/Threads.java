package dev.parallelizable.benchmarks.ways;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pekko.actor.ActorSystem;

/** The threads of those peers that want them given. All are daemons. */
final class Threads {
  /** As many as there are cores. */
  static final int CORES = Runtime.getRuntime().availableProcessors();

  private Threads() {}

  /** {@return one platform thread for each core} */
  static ExecutorService platform() {
    return Platform.THREADS;
  }

  /** {@return a virtual thread for each task} */
  static ExecutorService virtual() {
    return Virtual.THREADS;
  }

  /** {@return the actor system that Pekko's streams run on} */
  static ActorSystem pekko() {
    return Pekko.SYSTEM;
  }

  private static final class Platform {
    static final ExecutorService THREADS =
        Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().factory());
  }

  private static final class Virtual {
    static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
  }

  private static final class Pekko {
    static final ActorSystem SYSTEM =
        ActorSystem.create(
            "benchmarks",
            ConfigFactory.parseString("pekko.daemonic = on").withFallback(ConfigFactory.load()));
  }
}
