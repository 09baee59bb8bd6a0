package dev.parallelizable.hazelcast.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members and how busy they are.
 *
 * <p>A member has a window: how many chunks it is given at a time. It begins with two for each
 * core, one that runs and one that waits, so that the wire's delay hides behind work. While a full
 * window finds that chunks do not wait on the member (as they do not where elements block) it
 * grows; when they wait longer than they run, it shrinks.
 *
 * <p>All state is guarded by {@code lock}, a leaf. Safe for use by many threads.
 */
final class Fleet {
  static final int MAX_WINDOW = 256;
  private static final int UNKNOWN_CORES = 2;

  private final Link link;
  private final IntConsumer onWindow;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<Node, State> states = new HashMap<>();

  /** Members that were lost, until the list of members says so too. */
  private final Set<Node> lost = new HashSet<>();

  /** Since when there has been no member, or 0. */
  private long emptySince;

  private static final class State {
    int cores = UNKNOWN_CORES;
    int window = 2 * UNKNOWN_CORES;
    int load;
    boolean known;
  }

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
    int window;
    lock.lock();
    try {
      List<Node> nodes = link.nodes();
      lost.retainAll(nodes);
      states.keySet().retainAll(nodes);
      for (Node node : nodes) {
        if (!lost.contains(node)) {
          states.computeIfAbsent(node, each -> new State());
        }
      }
      if (!states.isEmpty()) {
        emptySince = 0;
      } else if (emptySince == 0) {
        emptySince = System.nanoTime();
      }
      window = window();
      change.signalAll();
    } finally {
      lock.unlock();
    }
    onWindow.accept(window);
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
   * @return the member, or null if there has been none for so long
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @Nullable Node take(Set<Node> not, long patienceNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (; ; ) {
        Node node = leastBusy(not, false);
        if (node == null && states.keySet().stream().allMatch(not::contains)) {
          if (!states.isEmpty()) {
            return null; // Waiting would change nothing.
          }
        }
        if (node != null) {
          load(node, 1);
          return node;
        }
        long left = TimeUnit.SECONDS.toNanos(1);
        if (states.isEmpty()) {
          left = patienceNanos - (System.nanoTime() - emptySince);
          if (left <= 0 || !link.isOpen()) {
            return null;
          }
        }
        change.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes a place on another member, if there is one that has nothing, or at least room. */
  @Nullable Node tryTake(Set<Node> not, boolean idle) {
    lock.lock();
    try {
      Node node = leastBusy(not, idle);
      if (node != null) {
        load(node, 1);
      }
      return node;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Node leastBusy(Set<Node> not, boolean idle) {
    Node best = null;
    double least = Double.MAX_VALUE;
    for (Map.Entry<Node, State> entry : states.entrySet()) {
      State state = entry.getValue();
      double busy = (double) state.load / state.cores;
      boolean room = idle ? state.load == 0 : state.load < state.window;
      if (room && busy < least && !not.contains(entry.getKey())) {
        best = entry.getKey();
        least = busy;
      }
    }
    return best;
  }

  private void load(Node node, int more) {
    State state = states.get(node);
    if (state != null) {
      state.load += more;
    }
  }

  /** Gives a place back. */
  void release(Node node) {
    lock.lock();
    try {
      load(node, -1);
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A member was lost: it gets nothing any more until the list of members has changed. */
  void lost(Node node) {
    lock.lock();
    try {
      lost.add(node);
      states.remove(node);
    } finally {
      lock.unlock();
    }
    refresh();
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

  /** A chunk has waited and run on a member. */
  void ran(Node node, long queuedNanos, long ranNanos) {
    boolean changed = false;
    lock.lock();
    try {
      State state = states.get(node);
      if (state != null) {
        int before = state.window;
        int least = 2 * state.cores;
        if (queuedNanos < ranNanos / 10 && state.load >= state.window) {
          state.window = Math.min(MAX_WINDOW, state.window + 1 + state.window / 4);
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
