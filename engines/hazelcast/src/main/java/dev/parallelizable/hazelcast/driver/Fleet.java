package dev.parallelizable.hazelcast.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members and how busy they are.
 *
 * <p>A member has a window: how many chunks it is given at a time. It begins with two for each
 * core, one that runs and one that waits, so that the wire's delay hides behind work; where chunks
 * run for less time than they travel, it has as many more as travel meanwhile. While a full window
 * finds that chunks do not wait on the member (as they do not where elements block) it grows; when
 * they wait longer than they run, it shrinks.
 *
 * <p>A member that was lost rests. If it is listed all the same, as where a connection broke and is
 * made again, it gets one chunk after a while, to see whether it answers. Until it does it is
 * doubtful, and does not count where somebody waits for a member.
 *
 * <p>All state is guarded by {@code lock}, a leaf; {@code telling} is taken before it. Safe for use
 * by many threads.
 */
final class Fleet {
  static final int MAX_WINDOW = 256;

  private static final int MAX_TRAVELLING = 64;
  private static final int MAX_BYTES = 8 << 20;
  private static final long MIN_RUN_NANOS = 20_000;
  private static final int UNKNOWN_CORES = 2;

  /** How long a member rests that was lost, but is listed. */
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Link link;
  private final IntConsumer onWindow;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<Node, State> states = new HashMap<>();

  /** When members were lost that are still listed. Changed with the lock held. */
  private final Map<Node, Long> lost = new ConcurrentHashMap<>();

  /** Members that were lost, and have not answered since. Changed with the lock held. */
  private final Set<Node> doubtful = ConcurrentHashMap.newKeySet();

  /** Orders what {@code onWindow} is told. */
  private final ReentrantLock telling = new ReentrantLock();

  /** Guarded by {@code telling}. */
  private int told = -1;

  /** Since when there has been no member but doubtful ones, or 0. */
  private long emptySince;

  private static final class State {
    int cores = UNKNOWN_CORES;
    int window = 2 * UNKNOWN_CORES;
    int load;
    boolean known;
    boolean doubtful;

    /** How long the way there and back takes, when it is quick, in nanoseconds. */
    long way = Long.MAX_VALUE / 2;

    /** How many chunks keep the cores busy while others are on their way. */
    int least(long wayNanos, long ranNanos) {
      way = Math.max(0, Math.min(way + way / 20, wayNanos));
      long travelling = cores * way / Math.max(MIN_RUN_NANOS, ranNanos);
      return 2 * cores + (int) Math.min(travelling, MAX_TRAVELLING);
    }

    /** How many chunks of that size it may have at most. */
    int most(long bytes) {
      return Math.max(2 * cores, (int) Math.min(MAX_WINDOW, MAX_BYTES / Math.max(1, bytes)));
    }
  }

  /**
   * A place on a member, to be given back.
   *
   * @param node the member
   * @param state what counts it, also where the member was lost and has come back
   */
  record Place(Node node, Object state) {}

  /**
   * Makes a fleet.
   *
   * @param link the members
   * @param onWindow told how many chunks all members together are to be given
   */
  Fleet(Link link, IntConsumer onWindow) {
    this.link = link;
    this.onWindow = onWindow;
    link.onChange(this::refresh);
    refresh();
  }

  /** Looks at the list of members. */
  void refresh() {
    telling.lock();
    try {
      int window = look();
      if (window != told) {
        told = window;
        onWindow.accept(window);
      }
    } finally {
      telling.unlock();
    }
  }

  private int look() {
    lock.lock();
    try {
      long now = System.nanoTime();
      List<Node> nodes = link.nodes();
      doubtful.retainAll(nodes);
      lost.keySet().retainAll(nodes);
      lost.values().removeIf(since -> now - since > REST_NANOS);
      states.keySet().retainAll(nodes);
      for (Node node : nodes) {
        if (!lost.containsKey(node)) {
          states.computeIfAbsent(node, this::newState);
        }
      }
      if (!doubtful.containsAll(states.keySet())) {
        emptySince = 0;
      } else if (emptySince == 0) {
        emptySince = now;
      }
      change.signalAll();
      return window();
    } finally {
      lock.unlock();
    }
  }

  private State newState(Node node) {
    State state = new State();
    if (doubtful.contains(node)) {
      state.window = 1;
      state.doubtful = true;
    }
    return state;
  }

  private int window() {
    return Math.max(1, states.values().stream().mapToInt(state -> state.window).sum());
  }

  int parallelism() {
    lock.lock();
    try {
      return Math.max(1, states.values().stream().mapToInt(state -> state.cores).sum());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a place on the member that is the least busy, and waits for one where all are full.
   *
   * @param not members that do not come into question
   * @param patienceNanos how long there may be no member at all
   * @return the place, or null if there has been no member for so long
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @Nullable Place take(Set<Node> not, long patienceNanos) throws InterruptedException {
    for (; ; ) {
      if (!lost.isEmpty()) {
        refresh(); // One may have rested long enough.
      }
      lock.lockInterruptibly();
      try {
        Place place = leastBusy(not, false);
        if (place != null) {
          return place;
        }
        long left = TimeUnit.SECONDS.toNanos(1);
        if (states.isEmpty()) {
          left = patienceNanos - (System.nanoTime() - emptySince);
          if (left <= 0 || !link.isOpen()) {
            return null;
          }
        } else if (not.containsAll(states.keySet())) {
          return null; // Waiting would change nothing.
        }
        long unused = change.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
      } finally {
        lock.unlock();
      }
    }
  }

  /** Takes a place on another member, if there is one that has nothing, or at least room. */
  @Nullable Place tryTake(Set<Node> not, boolean idle) {
    lock.lock();
    try {
      return leastBusy(not, idle);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Place leastBusy(Set<Node> not, boolean idle) {
    Map.Entry<Node, State> best = null;
    double least = Double.MAX_VALUE;
    for (Map.Entry<Node, State> entry : states.entrySet()) {
      State state = entry.getValue();
      double busy = (double) state.load / state.cores;
      boolean room = idle ? state.load == 0 : state.load < state.window;
      if (room && busy < least && !not.contains(entry.getKey())) {
        best = entry;
        least = busy;
      }
    }
    if (best == null) {
      return null;
    }
    best.getValue().load++;
    return new Place(best.getKey(), best.getValue());
  }

  /** Gives a place back, once. */
  void release(Place place) {
    lock.lock();
    try {
      ((State) place.state()).load--;
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A member was lost: it gets nothing for a while, if it is not gone for good. */
  void lost(Node node) {
    lock.lock();
    try {
      lost.put(node, System.nanoTime());
      doubtful.add(node);
      states.remove(node);
    } finally {
      lock.unlock();
    }
    refresh();
  }

  /** A member has answered: there is no doubt about it any more. */
  void heard(Node node) {
    if (!doubtful.contains(node)) {
      return;
    }
    lock.lock();
    try {
      doubtful.remove(node);
      State state = states.get(node);
      if (state != null) {
        state.window = Math.max(state.window, 2 * state.cores);
        state.doubtful = false;
      }
    } finally {
      lock.unlock();
    }
    refresh();
  }

  /** Whether a member had been lost when a place was taken, and has not answered since. */
  boolean isDoubtful(Place place) {
    lock.lock();
    try {
      return ((State) place.state()).doubtful;
    } finally {
      lock.unlock();
    }
  }

  /** How many chunks all members together have. */
  int load() {
    lock.lock();
    try {
      return states.values().stream().mapToInt(state -> state.load).sum();
    } finally {
      lock.unlock();
    }
  }

  /** A member has said how many cores it has. */
  void cores(Node node, int cores) {
    boolean changed = false;
    lock.lock();
    try {
      State state = states.get(node);
      if (state != null && !state.known) {
        state.known = true;
        state.cores = Math.max(1, cores);
        state.window = Math.max(state.window, 2 * state.cores);
        changed = true;
      }
    } finally {
      lock.unlock();
    }
    if (changed) {
      refresh();
    }
  }

  /**
   * A chunk has run on a member.
   *
   * @param awayNanos how long it was away
   * @param queuedNanos how long of that it waited for a thread there
   * @param ranNanos how long of that it ran
   * @param bytes how many its request or its reply had, whichever is more
   */
  void ran(Node node, long awayNanos, long queuedNanos, long ranNanos, long bytes) {
    boolean changed = false;
    lock.lock();
    try {
      State state = states.get(node);
      if (state != null) {
        int before = state.window;
        int most = state.most(bytes);
        int least = Math.min(most, state.least(awayNanos - queuedNanos - ranNanos, ranNanos));
        if (state.window > most) {
          state.window = most;
        } else if (state.load >= state.window
            && (queuedNanos < ranNanos / 10 || state.window < least)) {
          state.window = Math.min(most, state.window + 1 + state.window / 4);
        } else if (queuedNanos > 2 * ranNanos && state.window > least) {
          state.window--;
        }
        changed = state.window != before;
      }
    } finally {
      lock.unlock();
    }
    if (changed) {
      refresh();
    }
  }

  /** {@return the members that are given chunks} */
  List<Node> nodes() {
    lock.lock();
    try {
      return new ArrayList<>(states.keySet());
    } finally {
      lock.unlock();
    }
  }
}
