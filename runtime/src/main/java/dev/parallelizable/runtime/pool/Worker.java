package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Chunk;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * The life of a thread that runs chunks: it takes the call whose turn it is, claims a chunk, runs
 * it, and looks for more until there is none.
 */
final class Worker {
  private final LocalEngine engine;
  private final Seat seat;
  private final @Nullable CarrierCourtesy courtesy;

  Worker(LocalEngine engine, boolean virtual) {
    this.engine = engine;
    this.courtesy = virtual ? new CarrierCourtesy(engine) : null;
    this.seat = new Seat(engine, true, courtesy);
  }

  void run() {
    Permit.setCurrent(seat);
    try {
      boolean goesOn;
      do {
        Chunk chunk = nextChunk();
        goesOn = chunk != null && run(chunk);
      } while (goesOn);
    } finally {
      Permit.setCurrent(null);
      engine.giveBack(seat);
    }
  }

  /** Gives the last place back, takes one for the next chunk, and claims that. */
  private @Nullable Chunk nextChunk() {
    do {
      Admission admission = engine.takeTurn(seat);
      if (admission == null) {
        return null;
      }
      Work work = admission.work();
      Chunk chunk = work == null ? null : work.claim();
      if (chunk != null) {
        return chunk;
      }
      // It may have taken elements for others, and do so again and again.
    } while (mayGoOn());
    return null;
  }

  /** Runs a chunk. Returns whether to look for another. */
  private boolean run(Chunk chunk) {
    name(chunk);
    chunk.run(seat);
    if (seat.isReleased()) {
      return false;
    }
    Thread.interrupted();
    return mayGoOn();
  }

  /** Not where it was stuck for so long that somebody else has the place, nor in others' way. */
  private boolean mayGoOn() {
    return !seat.isReleased() && (courtesy == null || courtesy.afterChunk(seat));
  }

  private static void name(Chunk chunk) {
    Thread thread = Thread.currentThread();
    if (!thread.getName().equals(chunk.name())) {
      thread.setName(chunk.name());
    }
  }
}
