package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.delivery.Section;
import dev.parallelizable.runtime.spi.Chunk;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Shape;
import dev.parallelizable.runtime.spi.Strip;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that a thread runs: strip by strip, with a visit to the call between them.
 *
 * <p>Elements are numbered by their index in {@code inputs} and {@code results}; {@code base} is
 * the position in the call of index 0. Of the chunk's elements, those before {@code published} have
 * been delivered, those before {@code reserved} are in the kernel's hands, and those from there to
 * {@code end} can still be taken away by another worker. These three and everything below them are
 * guarded by the call's lock.
 */
final class ChunkRun implements Chunk {
  final Call call;
  final @Nullable Object[] inputs;
  final Object results;

  /** The results on their way to a reader; null in calls for whole lists. */
  final @Nullable Section section;

  final long base;
  final Strip strip = new Strip();

  int published;
  int reserved;
  int end;

  /** The first index of the strip that is running. Written by the runner alone. */
  int stripFrom;

  /** When the strip began that is running; until then, when this was claimed, if that matters. */
  long stripStart;

  /** How long the strips get, for a start; see {@link Pace}. */
  int stripLength = 1;

  /** Where the strip was when it was found to take too long, or -1. */
  int overdueAt = -1;

  /** Since when it has been seen there. */
  long overdueSince;

  /** Whether the strip has been asked to halt. */
  boolean halting;

  /** When that was. */
  long haltedAt;

  /** Whether the strip still was there at a later look: elements behind it can be taken away. */
  boolean stuck;

  /** Whether the strip has been found to take so long that an element must have blocked. */
  boolean blocked;

  /** Whether the running element has failed for its timeout. */
  boolean timedOut;

  /** Whether the chunk was taken from its runner for good, who is stuck in an element. */
  boolean abandoned;

  /** The thread that runs this, while it may be interrupted. */
  @Nullable Thread runner;

  /** Whether the call has interrupted the runner. */
  boolean interrupted;

  /** The runner's place among the running; null until it runs. */
  @Nullable Permit permit;

  /** Whether the runner is to pause before it reserves the next strip. Written by it alone. */
  boolean pauses;

  /** Whether the runner leaves this with its last strip, since nothing is left to be done. */
  boolean leavesAtOnce;

  /** Whether it has left. */
  boolean left;

  /** The place that a thread which waits has taken for this alone; else null. */
  @Nullable Permit ownPlace;

  /** Whether the runner's place is for nothing but this. */
  private boolean alone;

  /** Whether there is more than one element in it. */
  boolean divisible;

  /** Whether the runner is a thread of the user's, who waits for the call. */
  boolean helping;

  /** What becomes of the help, where this is one. */
  Help help = Help.GOES_ON;

  /** The neighbours in a {@link RunList}. */
  @Nullable ChunkRun previous;

  @Nullable ChunkRun next;

  /** The inputs of a strip of a thread that waits, where results take the places of inputs. */
  private @Nullable Object @Nullable [] kept;

  /** How the help of a thread that waits goes. */
  enum Help {
    GOES_ON,
    /** The call or an element has interrupted the thread: others have to run the rest. */
    ENDED,
    /** Somebody has interrupted the thread, which wants to know. */
    INTERRUPTED
  }

  ChunkRun(
      Call call,
      @Nullable Object[] inputs,
      Object results,
      @Nullable Section section,
      long base,
      int from,
      int to) {
    this.call = call;
    this.inputs = inputs;
    this.results = results;
    this.section = section;
    this.base = base;
    this.published = from;
    this.stripFrom = from;
    this.reserved = from;
    this.end = to;
  }

  /** The call of which the current thread is running an element, or null. */
  static @Nullable Call currentCall() {
    Permit permit = Permit.current();
    return permit != null && permit.chunk() instanceof ChunkRun run ? run.call : null;
  }

  /** Some of the elements as a run of their own. */
  ChunkRun part(int from, int to) {
    return new ChunkRun(call, inputs, results, section, base, from, to);
  }

  /** The runner is a thread that waits for the call. */
  void help() {
    helping = true;
    strip.stopAtInterrupt();
  }

  /** Whether each result takes the place of its input. */
  @SuppressWarnings("ReferenceEquality") // Arrays are nothing but themselves.
  private boolean isInPlace() {
    return results == inputs;
  }

  /** Inputs of the strip that has run, to be run again. For a thread that waits for the call. */
  @Nullable Object[] inputsAgain(int from, int to) {
    return kept == null
        ? call.shape.slice(inputs, from, to)
        : call.shape.slice(kept, from - stripFrom, to - stripFrom);
  }

  /** Interrupts the thread that runs this, if there is one and it is not the current one. */
  void interrupt() {
    Thread runner = this.runner;
    if (runner != null && runner != Thread.currentThread()) {
      interrupted = true;
      runner.interrupt();
    }
  }

  @Override
  public Kernel kernel() {
    return call.kernel;
  }

  @Override
  public Shape shape() {
    return call.shape;
  }

  @Override
  public @Nullable Object[] inputs() {
    return call.shape.slice(inputs, published, end);
  }

  @Override
  public String name() {
    return call.settings.name();
  }

  @Override
  public void run(Permit permit) {
    Chunk outer = permit.chunk();
    permit.setChunk(this);
    // Otherwise an element goes on that has helped with a call of its own, or a source does.
    alone = outer == null && (!helping || ownPlace != null);
    try {
      UnaryOperator<Runnable> decorator = call.settings.decorator();
      if (decorator == null) {
        leavesAtOnce = true;
        runElements(helping || call.strips.begin(this, permit));
      } else {
        call.strips.enter(this, permit);
        new DecoratedChunk(this, permit).runWith(decorator);
      }
    } catch (Throwable e) {
      call.crash(e);
    } finally {
      permit.setChunk(outer);
      if (!left) {
        endTurn();
        call.leave(this);
      }
    }
  }

  /** The runner is about to leave, and to look for more to do. */
  void endTurn() {
    Permit permit = this.permit;
    if (alone && permit != null) {
      permit.ending();
    }
  }

  /** Runs the elements, strip by strip, on the current thread. */
  void runElements() {
    runElements(call.strips.reserve(this));
  }

  private void runElements(boolean any) {
    if (any && call.settings.timeoutNanos() > 0) {
      runTimed();
    } else if (any) {
      runStrips();
    }
  }

  private void runStrips() {
    boolean more = true;
    boolean keeps = helping && isInPlace();
    while (more) {
      if (keeps) {
        kept = call.shape.slice(inputs, stripFrom, reserved);
      }
      int reached = call.shape.run(call.kernel, strip, inputs, results, stripFrom, reserved);
      if (helping) {
        help = Interrupts.lookInto(this, reached);
      }
      pauses = isPauseDue();
      more = goesOn(call.strips.advance(this, reached, strip.failure()));
    }
  }

  private boolean isPauseDue() {
    Permit permit = this.permit;
    return permit != null && permit.isPauseDue();
  }

  /** Pauses, where that is due. Returns whether there is a next strip. */
  private boolean goesOn(boolean more) {
    Permit permit = this.permit;
    if (!more || !pauses || permit == null) {
      return more;
    }
    pauses = false;
    permit.pause();
    return call.strips.reserve(this);
  }

  /**
   * Each element by itself and into an array of its own, so that the late result of one that ran
   * too long can be dropped.
   */
  private void runTimed() {
    boolean more = true;
    while (more) {
      int i = stripFrom;
      Object result = call.shape.newResults(call.kernel, 1);
      call.shape.run(call.kernel, strip, call.shape.slice(inputs, i, i + 1), result, 0, 1);
      pauses = isPauseDue();
      more = goesOn(call.strips.advanceTimed(this, i, result, strip.failure()));
    }
  }
}
