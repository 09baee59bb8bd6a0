package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds elements that run on members in this process, and counts them. */
final class Turnstile implements AutoCloseable {
  private static final Map<String, Turnstile> ALL = new ConcurrentHashMap<>();

  private final String name = UUID.randomUUID().toString();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile int last = -1;

  final Set<Integer> running = ConcurrentHashMap.newKeySet();
  final Set<Integer> seen = ConcurrentHashMap.newKeySet();
  final Set<Integer> through = ConcurrentHashMap.newKeySet();
  final AtomicInteger interrupted = new AtomicInteger();
  final AtomicInteger most = new AtomicInteger();

  Turnstile() {
    ALL.put(name, this);
  }

  static Turnstile named(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  String name() {
    return name;
  }

  void open() {
    gate.countDown();
  }

  /** This element does not pass until the end. */
  void hold(int element) {
    last = element;
  }

  void openToAll() {
    open();
    end.countDown();
  }

  /** An element passes, once the gate is open. */
  void pass(int element) throws InterruptedException {
    enter(element);
    try {
      assertTrue((element == last ? end : gate).await(60, TimeUnit.SECONDS), "never opened");
      through.add(element);
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
      throw e;
    } finally {
      running.remove(element);
    }
  }

  /** An element passes that does not listen to interrupts. */
  void passStubbornly(int element) {
    enter(element);
    boolean wasInterrupted = false;
    while (gate.getCount() > 0) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    running.remove(element);
    if (wasInterrupted) {
      interrupted.incrementAndGet();
    }
  }

  /** An element computes for a millisecond and passes, unless the gate is open. */
  void compute(int element) {
    long end = System.nanoTime() + 1_000_000;
    running.add(element);
    while (gate.getCount() > 0 && System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
    running.remove(element);
    if (gate.getCount() > 0) {
      through.add(element);
    }
  }

  private void enter(int element) {
    running.add(element);
    seen.add(element);
    most.accumulateAndGet(running.size(), Math::max);
  }

  @Override
  public void close() {
    openToAll();
    ALL.remove(name);
  }
}
