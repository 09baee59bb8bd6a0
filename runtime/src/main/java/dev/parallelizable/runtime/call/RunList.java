package dev.parallelizable.runtime.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of runs that are linked through their own fields: a call of a few elements allocates
 * nothing for it, one with thousands of running chunks finds each at once.
 */
final class RunList {
  private @Nullable ChunkRun first;
  private @Nullable ChunkRun last;
  private int size;

  int size() {
    return size;
  }

  @Nullable ChunkRun first() {
    return first;
  }

  void add(ChunkRun run) {
    run.previous = last;
    run.next = null;
    if (last == null) {
      first = run;
    } else {
      last.next = run;
    }
    last = run;
    size++;
  }

  void remove(ChunkRun run) {
    if (run.previous == null) {
      first = run.next;
    } else {
      run.previous.next = run.next;
    }
    if (run.next == null) {
      last = run.previous;
    } else {
      run.next.previous = run.previous;
    }
    run.previous = null;
    run.next = null;
    size--;
  }

  /** A copy, in the order in which they were added. */
  List<ChunkRun> toList() {
    List<ChunkRun> runs = new ArrayList<>(size);
    for (ChunkRun run = first; run != null; run = run.next) {
      runs.add(run);
    }
    return runs;
  }
}
