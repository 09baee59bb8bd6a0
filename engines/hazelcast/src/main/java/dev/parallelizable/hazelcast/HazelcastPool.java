package dev.parallelizable.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import dev.parallelizable.hazelcast.driver.Counts;
import dev.parallelizable.hazelcast.driver.Driver;
import dev.parallelizable.hazelcast.driver.Link;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.link.HazelcastLink;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A pool whose elements run on the members of a Hazelcast cluster.
 *
 * <p>Everything about it is as with any other {@link Pool}: order, bounds, failures, cancellation,
 * progress. Beyond that, each element is run at least once, perhaps more often where a member is
 * lost or late, and delivered exactly once; nothing is lost as long as this process and one member
 * live. A decorator is put around chunks on the threads that wait for members here.
 *
 * <p>Closing the pool leaves the Hazelcast instance alone, which is the caller's. Safe for use by
 * many threads.
 */
public final class HazelcastPool implements Pool, EngineProvider {
  private static final int DEFAULT_CAP = 1_024;

  private final Pool threads;
  private final Link link;
  private final Driver driver;

  private final ReentrantLock lock = new ReentrantLock();

  // Written with the lock held: the smaller of the two is the cap of the threads.
  private volatile int cap = DEFAULT_CAP;
  private int window = 1;

  HazelcastPool(Link link, ClusterSettings settings) {
    this.link = link;
    this.threads = Pool.ofVirtualThreads(1);
    if (!(threads instanceof EngineProvider provider)) {
      throw new IllegalStateException("A local pool has an engine");
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    this.driver =
        new Driver(
            provider.engine(),
            link,
            settings.seal(),
            new Encodings(
                settings.allowed(), context == null ? ClassLoader.getSystemClassLoader() : context),
            settings.maxBytes(),
            settings.maxLosses(),
            settings.noMembersTimeout(),
            this::window);
  }

  /**
   * {@return a pool over a cluster, as the system properties have it}
   *
   * @param instance a client or a member of the cluster, configured by {@link ClusterConfig}
   * @see ClusterSettings#ofSystemProperties
   */
  public static HazelcastPool over(HazelcastInstance instance) {
    return over(instance, ClusterSettings.ofSystemProperties());
  }

  /**
   * {@return a pool over a cluster}
   *
   * @param instance a client or a member of the cluster, configured by {@link ClusterConfig}
   * @param settings what the members were started with, too
   */
  public static HazelcastPool over(HazelcastInstance instance, ClusterSettings settings) {
    Objects.requireNonNull(settings, "settings");
    return new HazelcastPool(
        new HazelcastLink(Objects.requireNonNull(instance, "instance")), settings);
  }

  private void window(int chunks) {
    lock.lock();
    try {
      window = chunks;
      threads.maxConcurrency(Math.min(cap, chunks));
    } finally {
      lock.unlock();
    }
  }

  /** How many chunks members have at the moment, as far as is known here. */
  int load() {
    return driver.load();
  }

  /** {@return what this pool has had members do so far} */
  public ClusterStatistics statistics() {
    Counts counts = driver.counts();
    return new ClusterStatistics(
        link.nodes().size(), counts.sent(), counts.lost(), counts.copied());
  }

  @Override
  public Engine engine() {
    return driver;
  }

  @Override
  public int maxConcurrency() {
    return cap;
  }

  @Override
  public void maxConcurrency(int chunks) {
    if (chunks < 1) {
      throw new IllegalArgumentException(
          "maxConcurrency: chunks must be at least 1, but is " + chunks);
    }
    lock.lock();
    try {
      cap = chunks;
      threads.maxConcurrency(Math.min(chunks, window));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public void shutdownNow() {
    threads.shutdownNow();
  }

  @Override
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    return threads.awaitTermination(timeout);
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public void close() {
    threads.close();
    link.close();
  }
}
