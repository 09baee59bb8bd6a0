package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chunks of a call that run, and what was taken away from some. Guarded by the call's lock. */
final class Runs {
  private final RunList running = new RunList();

  /** Runs that were given up with a stuck element, until they return. Made when there is one. */
  private @Nullable RunList abandoned;

  /** Elements that were claimed once and must be again. Made when it is first needed. */
  private @Nullable ArrayDeque<ChunkRun> leftovers;

  /** How many of the running chunks had more than one element when they were claimed. */
  private int divisible;

  /** How many of the running chunks of workers are in an element that blocks. */
  private int blocked;

  /** How many of the running chunks are run by a thread that waits for the call. */
  private int helping;

  int size() {
    return running.size();
  }

  /** How many run on the engine's threads and, as far as is known, compute. */
  int computingOnWorkers() {
    return running.size() - helping - blocked;
  }

  /** An element of a run has been found to block, or has ended. */
  void setBlocked(ChunkRun run, boolean blocked) {
    if (run.blocked != blocked && !run.abandoned) {
      run.blocked = blocked;
      this.blocked += run.helping ? 0 : blocked ? 1 : -1;
    }
  }

  boolean isEmpty() {
    return running.size() == 0;
  }

  /** Whether no thread is in an element any more. */
  boolean areGone() {
    return running.size() == 0 && (abandoned == null || abandoned.size() == 0);
  }

  boolean areDivisible() {
    return divisible > 0;
  }

  boolean hasLeftovers() {
    return leftovers != null && !leftovers.isEmpty();
  }

  List<ChunkRun> running() {
    return running.toList();
  }

  /** The running ones and the abandoned ones. */
  List<ChunkRun> all() {
    List<ChunkRun> all = new ArrayList<>(running.toList());
    if (abandoned != null) {
      all.addAll(abandoned.toList());
    }
    return all;
  }

  void add(ChunkRun run) {
    run.divisible = run.end - run.published > 1;
    divisible += run.divisible ? 1 : 0;
    helping += run.helping ? 1 : 0;
    running.add(run);
  }

  void remove(ChunkRun run) {
    if (run.abandoned && abandoned != null) {
      abandoned.remove(run);
    } else {
      removeRunning(run);
    }
  }

  private void removeRunning(ChunkRun run) {
    setBlocked(run, false);
    running.remove(run);
    divisible -= run.divisible ? 1 : 0;
    helping -= run.helping ? 1 : 0;
  }

  void abandon(ChunkRun run) {
    if (abandoned == null) {
      abandoned = new RunList();
    }
    removeRunning(run);
    run.abandoned = true;
    abandoned.add(run);
  }

  /** Elements are to be claimed again. */
  void addLeftover(ChunkRun run) {
    if (leftovers == null) {
      leftovers = new ArrayDeque<>();
    }
    leftovers.add(run);
  }

  @Nullable ChunkRun leftover() {
    return leftovers == null ? null : leftovers.poll();
  }

  /** No element may start any more, and running ones are interrupted. */
  void halt() {
    if (leftovers != null) {
      leftovers.clear();
    }
    for (ChunkRun run = running.first(); run != null; run = run.next) {
      run.strip.end();
      run.interrupt();
    }
  }

  /** Takes elements away from a worker that has many left, or is stuck in front of them. */
  @Nullable ChunkRun divide(Pace pace) {
    if (divisible == 0) {
      return null;
    }
    long now = System.nanoTime();
    for (ChunkRun victim = running.first(); victim != null; victim = victim.next) {
      int from = firstFree(victim);
      int free = victim.end - from;
      boolean overdue = Watch.isOverdue(victim, now);
      if (free > 0 && (overdue || pace.isWorthDividing(free))) {
        int mine = overdue || free == 1 ? from : from + free / 2;
        ChunkRun run = victim.part(mine, victim.end);
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
    // flag was set a millisecond ago or more, and a store takes nanoseconds to be seen: a kernel
    // that still shows the same position reads the flag before it goes on. All rests on this: an
    // element that ran twice all the same could run on its own result, where that took its place.
    int at = run.overdueAt;
    return run.shape() == Shape.UNBOXED && !run.call.engine.isRemote()
        ? Strip.block(at, run.reserved)
        : at + 1;
  }
}
