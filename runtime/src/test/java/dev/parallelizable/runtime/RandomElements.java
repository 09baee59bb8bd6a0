package dev.parallelizable.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The elements of a random program and where they come from; both look out for faults. */
final class RandomElements {
  /** An input. */
  record Item(RandomElements elements, int index) {}

  /** The failure that is checked and declared. */
  static final class Declared extends Exception {
    private static final long serialVersionUID = 1L;

    Declared(int index) {
      super("element " + index);
    }
  }

  /** What the source throws. */
  static final class SourceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final RandomPlan plan;
  private final Pool pool;
  private final AtomicIntegerArray runs;
  private final AtomicInteger inSource = new AtomicInteger();
  private final AtomicInteger iterators = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();

  final AtomicInteger running = new AtomicInteger();
  final AtomicInteger mostRunning = new AtomicInteger();

  /** How often the stream was closed. */
  final AtomicInteger closings = new AtomicInteger();

  /** Pulls that have begun and have not come back with nothing. */
  final AtomicInteger asked = new AtomicInteger();

  /** Whether close() has returned. */
  volatile boolean closed;

  final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  RandomElements(RandomPlan plan, Pool pool) {
    this.plan = plan;
    this.pool = pool;
    this.runs = new AtomicIntegerArray(plan.size);
  }

  /** The method. */
  static @Nullable Integer method(Item item) throws Declared {
    return item.elements.run(item.index);
  }

  private @Nullable Integer run(int i) throws Declared {
    // What interrupts its thread may be asked once more whether it was that.
    int most = plan.deeds[i] == RandomPlan.Deed.INTERRUPT_ITSELF ? 2 : 1;
    if (runs.incrementAndGet(i) > most) {
      faults.add("element " + i + " ran twice");
    }
    if (closed) {
      faults.add("element " + i + " started after close()");
    }
    mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      switch (plan.deeds[i]) {
        case NOTHING -> {}
        case SPIN -> spin(ThreadLocalRandom.current().nextInt(200_000));
        case WAIT -> LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(2_000_000));
        case INTERRUPT_ITSELF -> Thread.currentThread().interrupt();
        case NEST -> nest(i);
        case OVERSTAY -> overstay(false);
        case OVERSTAY_DEAFLY -> overstay(true);
        case FAIL -> throw failure(i);
      }
      return result(i);
    } finally {
      running.decrementAndGet();
    }
  }

  /** What an element gives. */
  static @Nullable Integer result(int i) {
    return i % 13 == 0 ? null : 2 * i;
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void overstay(boolean deafly) {
    long end = System.nanoTime() + 10 * RandomPlan.SOON.toNanos();
    while (System.nanoTime() < end && (deafly || !Thread.currentThread().isInterrupted())) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void nest(int i) {
    List<Integer> inner = List.of(i, i + 1, i + 2);
    List<Integer> got = new ArrayList<>();
    Fn<Integer, Integer, RuntimeException> increment = Fn.of(RandomElements::increment);
    running.decrementAndGet(); // It may wait, and then others have its place.
    try {
      switch (i % 3) {
        case 0 -> got.addAll(increment.on(pool).map(inner));
        case 1 -> got.addAll(increment.on(pool).mapAsync(inner).thenApply(List::copyOf).join());
        default -> {
          try (Results<Integer> results = increment.on(pool).imap(inner)) {
            results.forEach(got::add);
          }
        }
      }
    } finally {
      running.incrementAndGet();
    }
    if (!got.equals(List.of(i + 1, i + 2, i + 3))) {
      faults.add("the nested call gave " + got);
    }
  }

  private static Integer increment(Integer x) {
    return x + 1;
  }

  private static Declared failure(int i) {
    return switch (i % 5) {
      case 0 -> throw new AssertionError("element " + i);
      case 1 -> throw new IllegalArgumentException("element " + i);
      case 2 -> throw new NoSuchElementException("element " + i);
      case 3 -> throw new IllegalStateException("element " + i);
      default -> new Declared(i);
    };
  }

  /** The inputs, as a list or as something that is nothing but iterable. */
  Iterable<Item> inputs() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < plan.size; i++) {
      items.add(new Item(this, i));
    }
    if (plan.sized && plan.sourceFailsAt < 0) {
      return items;
    }
    return () -> {
      if (iterators.incrementAndGet() > 1) {
        faults.add("iterator() was asked for twice");
      }
      return new Watched(items);
    };
  }

  /** The inputs as a stream. */
  Stream<Item> stream() {
    return StreamSupport.stream(inputs().spliterator(), false).onClose(closings::incrementAndGet);
  }

  /** Sees to it that the source is used as promised. */
  private final class Watched implements Iterator<Item> {
    private final List<Item> items;
    private int next;

    Watched(List<Item> items) {
      this.items = items;
    }

    private void enter() {
      if (inSource.incrementAndGet() > 1) {
        faults.add("the source was used by two threads at a time");
      }
      if (closed) {
        faults.add("the source was used after close()");
      }
    }

    @Override
    public boolean hasNext() {
      enter();
      try {
        return next < plan.size || next == plan.sourceFailsAt;
      } finally {
        inSource.decrementAndGet();
      }
    }

    @Override
    public Item next() {
      enter();
      try {
        if (next == plan.sourceFailsAt) {
          throw new SourceFailed();
        }
        if (plan.slowSource && next % 7 == 0) {
          LockSupport.parkNanos(500_000);
        }
        long allowed = (long) plan.buffer + asked.get();
        if (taken.incrementAndGet() > allowed && plan.way == RandomPlan.Way.LAZY) {
          faults.add("took " + taken.get() + " inputs where " + allowed + " were allowed");
        }
        return items.get(next++);
      } finally {
        inSource.decrementAndGet();
      }
    }
  }
}
