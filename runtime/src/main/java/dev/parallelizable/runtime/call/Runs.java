package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of a call that run, and what was taken away from some. Guarded by the call's lock. */
final class Runs {
  private final Set<ChunkRun> running = new LinkedHashSet<>();

  /** Runs that were given up with a stuck element, until they return. */
  private final Set<ChunkRun> abandoned = new LinkedHashSet<>();

  /** Elements that were claimed once and must be again. */
  private final ArrayDeque<ChunkRun> leftovers = new ArrayDeque<>();

  /** How many of the running chunks had more than one element when they were claimed. */
  private int divisible;

  int size() {
    return running.size();
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  /** Whether no thread is in an element any more. */
  boolean areGone() {
    return running.isEmpty() && abandoned.isEmpty();
  }

  boolean areDivisible() {
    return divisible > 0;
  }

  boolean hasLeftovers() {
    return !leftovers.isEmpty();
  }

  List<ChunkRun> running() {
    return new ArrayList<>(running);
  }

  /** The running ones and the abandoned ones. */
  List<ChunkRun> all() {
    List<ChunkRun> all = running();
    all.addAll(abandoned);
    return all;
  }

  void add(ChunkRun run) {
    run.divisible = run.end - run.published > 1;
    divisible += run.divisible ? 1 : 0;
    running.add(run);
  }

  void remove(ChunkRun run) {
    if (running.remove(run)) {
      divisible -= run.divisible ? 1 : 0;
    } else {
      abandoned.remove(run);
    }
  }

  void abandon(ChunkRun run) {
    remove(run);
    abandoned.add(run);
  }

  /** A run that has not begun is to be claimed again. */
  void putBack(ChunkRun run) {
    remove(run);
    leftovers.add(run);
  }

  void addLeftover(ChunkRun run) {
    leftovers.add(run);
  }

  @Nullable ChunkRun leftover() {
    return leftovers.poll();
  }

  /** No element may start any more, and running ones are interrupted. */
  void halt() {
    leftovers.clear();
    for (ChunkRun run : running) {
      run.strip.halt();
      run.interrupt();
    }
  }

  /** Takes elements away from a worker that has many left, or is stuck in front of them. */
  @Nullable ChunkRun divide(Call call, Pace pace) {
    if (divisible == 0) {
      return null;
    }
    long now = System.nanoTime();
    for (ChunkRun victim : running) {
      int from = firstFree(victim);
      int free = victim.end - from;
      boolean overdue = Watch.isOverdue(victim, now);
      if (free > 0 && (overdue || pace.isWorthDividing(free))) {
        int mine = overdue || free == 1 ? from : from + free / 2;
        ChunkRun run =
            new ChunkRun(call, victim.inputs, victim.results, victim.base, mine, victim.end);
        victim.end = mine;
        return run;
      }
    }
    return null;
  }

  /** The first index of a run that its worker does not have in its hands. */
  static int firstFree(ChunkRun run) {
    if (!run.stuck) {
      return run.reserved;
    }
    // No fence lies between a kernel's write of its position and its read of the halt flag. But the
    // flag was set at least one tick ago, and a store takes nanoseconds to be seen, not
    // milliseconds: a kernel that still shows the same position reads the flag before it goes on.
    // And if it did not, an element would run twice and be delivered once.
    int at = run.overdueAt;
    return run.shape() == Shape.UNBOXED ? Strip.block(at, run.reserved) : at + 1;
  }
}
