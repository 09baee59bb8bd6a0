package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.failures.ChunkLostException;
import dev.parallelizable.hazelcast.protocol.Content;
import dev.parallelizable.hazelcast.protocol.MalformedException;
import dev.parallelizable.hazelcast.protocol.Outcome;
import dev.parallelizable.hazelcast.protocol.Reply;
import dev.parallelizable.hazelcast.protocol.Request;
import dev.parallelizable.runtime.spi.Strip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the elements of one parcel run, wherever that succeeds, and takes their outcomes in order.
 *
 * <p>There is usually one {@link Attempt}. A second one begins on another member where the first
 * shows no sign of life, or takes long in one element while a member has nothing to do: whoever has
 * an outcome first is heard. Where a member is lost, the rest goes to another, element by element,
 * so that one that ends its member's process does not take its neighbours along; it is given up
 * when it has cost several members.
 *
 * <p>For one thread, which waits in {@link #deliver}; replies arrive in {@code events} from others.
 */
final class Errand {
  /**
   * How often is looked whether something is late. To be woken up takes a tenth of a millisecond.
   */
  private static final long LOOK_MILLIS = 50;

  /** A member that says nothing for so long may be gone: it should each half second. */
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** An element that takes so long is run by an idle member, too. */
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final long FIRST_PAUSE_MILLIS = 20;

  /** A megabyte that travels counts as much as 30 ms of work: so much should a chunk be. */
  private static final long BYTE_COST = TimeUnit.MILLISECONDS.toNanos(30) >> 20;

  /** How often a member may do nothing, or forget the call, before that counts as a refusal. */
  private static final int MAX_IN_VAIN = 20;

  private final RemoteCall call;
  private final Parcel parcel;
  private final @Nullable Object[] inputs;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final Set<Node> refusing = new HashSet<>();
  private final List<String> refusals = new ArrayList<>();

  private final Inbox inbox = new Inbox();

  /** Since when the next outcome is waited for. */
  private long waitingSince = System.nanoTime();

  /** What its elements have taken, in nanoseconds. */
  private long cost;

  private long replyBytes;
  private boolean stopped;
  private int inVain;

  /** What a member has answered, or that it was lost. */
  private record Event(Attempt attempt, @Nullable Reply reply, @Nullable Throwable failure) {}

  Errand(RemoteCall call, Parcel parcel, @Nullable Object[] inputs) {
    this.call = call;
    this.inputs = inputs;
    this.parcel = parcel;
  }

  /** Whether an element is one of those whose outcome this will deliver. */
  boolean covers(int i) {
    return i == parcel.from() + inbox.next() && inbox.next() < parcel.count();
  }

  /**
   * Stores results from an element on, and waits for them: up to the end, a failure, or a halt.
   *
   * @return the index of the first element that has not been dealt with, as kernels have it
   */
  int deliver(Strip strip, Object results, int from) {
    int i = from;
    try {
      while (inbox.next() < parcel.count()) {
        while (inbox.isEmpty()) {
          await(strip);
        }
        switch (inbox.peek()) {
          case Outcome.Failure failure -> {
            inbox.removeFailure();
            call.losses.forget(inputs, i, i + 1);
            strip.fail(i, failure.failure());
            return i;
          }
          case Outcome.Values values -> {
            int count = inbox.store(values, results, i);
            call.losses.forget(inputs, i, i + count);
            i += count;
          }
        }
        if (inbox.next() < parcel.count() && !strip.proceed(i)) {
          return i;
        }
      }
      return i;
    } catch (InterruptedException e) {
      return i; // By the call: what is not delivered is not wanted.
    } catch (RuntimeException | Error e) {
      drop();
      throw e; // It ends the call.
    }
  }

  /** What elements have taken since this was last asked, in nanoseconds; 0 if that is not known. */
  long takeCost() {
    long nanos = cost;
    cost = 0;
    return nanos;
  }

  /** Waits for the next thing to happen, and sees to it that something does. */
  private void await(Strip strip) throws InterruptedException {
    if (attempts.stream().allMatch(attempt -> attempt.over)) {
      attempt();
    }
    Event event = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (event == null) {
      look(strip);
    } else {
      take(event);
    }
  }

  private void attempt() throws InterruptedException {
    List<String> lost = call.losses.of(inputs, parcel.from() + inbox.known());
    if (lost.size() >= call.driver.maxLosses()) {
      ChunkLostException givenUp = new ChunkLostException(call.placement.name(), lost);
      inbox.add(new Outcome.Failure(givenUp), inbox.known());
      return;
    }
    if (!lost.isEmpty()) {
      Thread.sleep(Math.min(1_000, FIRST_PAUSE_MILLIS << Math.min(6, lost.size())));
    }
    Fleet.Place place = call.driver.fleet().take(refusing, call.driver.patienceNanos());
    if (place == null) {
      throw refusals.isEmpty() || call.driver.fleet().nodes().isEmpty()
          ? call.driver.noMembers(call)
          : refused();
    }
    begin(place);
  }

  private void begin(Fleet.Place place) {
    int from = inbox.known();
    int end = call.losses.together(inputs, parcel.from() + from, parcel.end()) - parcel.from();
    // Whoever has a result may use its input's array for something else, before it is sent again.
    Content content = attempts.isEmpty() ? parcel.inputs() : parcel.inputs().copyOfArrays();
    Attempt attempt = new Attempt(place, call.chunks.incrementAndGet(), end);
    attempts.add(attempt);
    call.driver.counts().sent.increment();
    ask(attempt, new Request.Run(call.id, attempt.chunk, from, end, parcel.count(), content));
  }

  private void ask(Attempt attempt, Request request) {
    CompletableFuture<Reply> unused =
        call.ask(attempt.node, request)
            .whenComplete((reply, failure) -> events.add(new Event(attempt, reply, failure)));
  }

  /** Nothing has happened for a moment. */
  private void look(Strip strip) throws InterruptedException {
    if (strip.isOver()) {
      throw new InterruptedException(); // Somebody else's code may have taken the interrupt.
    }
    if (strip.isHalted() && !stopped) {
      stopped = true; // Others have what is behind the element that is waited for.
      for (Attempt attempt : active()) {
        call.tell(attempt.node, new Request.Stop(call.id, attempt.chunk, inbox.known()));
      }
    }
    long now = System.nanoTime();
    for (Attempt attempt : active()) {
      if (now - attempt.heard > SILENT_NANOS && call.driver.fleet().isDoubtful(attempt.place)) {
        call.forget(attempt.node); // It has been lost before, and nobody may say so again.
        failed(attempt, new NodeLostException(attempt.node, null));
      }
    }
    List<Attempt> active = active();
    if (active.size() == 1) {
      Attempt only = active.get(0);
      boolean silent = now - only.heard > SILENT_NANOS;
      boolean late = now - Math.max(waitingSince, only.begun) > LATE_NANOS;
      if (silent || late) {
        Set<Node> others = new HashSet<>(refusing);
        others.add(only.node);
        Fleet.Place place = call.driver.fleet().tryTake(others, !silent);
        if (place != null) {
          call.driver.counts().copied.increment();
          begin(place);
        }
      }
    }
  }

  private List<Attempt> active() {
    return attempts.stream().filter(attempt -> !attempt.over).toList();
  }

  private void take(Event event) {
    Attempt attempt = event.attempt();
    if (attempt.over) {
      return;
    }
    attempt.heard = System.nanoTime();
    Reply answer = event.reply();
    if (answer == null) {
      failed(attempt, event.failure());
      return;
    }
    call.driver.fleet().heard(attempt.node);
    switch (answer) {
      case Reply.Outcomes reply -> outcomes(attempt, reply);
      case Reply.Unknown unknown -> {
        end(attempt);
        inVain(attempt, "it forgets the call again and again");
      }
      case Reply.Refused refusal -> {
        end(attempt);
        refuse(attempt.node, refusal.why());
      }
      case Reply.Opened opened -> other(attempt);
      case Reply.Done done -> other(attempt);
    }
  }

  private void other(Attempt attempt) {
    end(attempt);
    refuse(attempt.node, "it answers something else");
  }

  private void inVain(Attempt attempt, String why) {
    if (++inVain > MAX_IN_VAIN) {
      refuse(attempt.node, why);
    }
  }

  private void outcomes(Attempt attempt, Reply.Outcomes reply) {
    int before = inbox.known();
    try {
      int at = reply.from();
      if (at < 0 || at > before) {
        throw new MalformedException("Outcomes are missing");
      }
      List<Outcome> more =
          call.driver
              .outcomes(call)
              .read(reply.outcomes(), attempt.node.name(), parcel.count() - at);
      for (Outcome outcome : more) {
        if (outcome instanceof Outcome.Values values
            && !values.values().getClass().equals(call.resultType)) {
          throw new MalformedException("Results are of another type");
        }
      }
      for (Outcome outcome : more) {
        if (inbox.add(outcome, at)) {
          waitingSince = System.nanoTime();
        }
        at += outcome.count();
      }
    } catch (MalformedException e) {
      leave(attempt);
      refuse(attempt.node, e.getMessage());
      return;
    }
    int known = inbox.known();
    replyBytes += reply.outcomes().length();
    if (reply.ended()) {
      long bytes = Math.max(parcel.inputs().length(), replyBytes);
      cost = Math.max(reply.ranNanos(), bytes * BYTE_COST);
      call.driver
          .fleet()
          .ran(
              attempt.node,
              attempt.heard - attempt.begun,
              reply.queuedNanos(),
              reply.ranNanos(),
              bytes);
      end(attempt);
      if (known == before && known < attempt.end) {
        inVain(attempt, "it ends without outcomes again and again");
      }
    } else if (known < attempt.end) {
      ask(attempt, new Request.More(call.id, attempt.chunk, known));
    } else {
      leave(attempt); // Another one was faster.
    }
    if (known == parcel.count()) {
      active().forEach(this::leave);
    }
  }

  private void failed(Attempt attempt, @Nullable Throwable failure) {
    @Nullable Throwable cause =
        failure instanceof CompletionException ? failure.getCause() : failure;
    end(attempt);
    if (!(cause instanceof NodeLostException)) {
      refuse(attempt.node, String.valueOf(cause));
      return;
    }
    if (!call.driver.fleet().isDoubtful(attempt.place)) { // Otherwise it may have been gone before.
      int from = parcel.from();
      call.losses.add(inputs, from + inbox.known(), from + attempt.end, attempt.node);
    }
    call.driver.fleet().lost(attempt.node);
    call.driver.counts().lost.increment();
  }

  private void refuse(Node node, String why) {
    if (refusing.add(node)) {
      String refusal = node.name() + ": " + (why.endsWith(".") ? why : why + ".");
      refusals.add(refusal);
      if (!refusing.containsAll(call.driver.fleet().nodes())) {
        call.warn(node, refusal); // The call may go on, and nobody else would say so.
      }
    }
  }

  private IllegalStateException refused() {
    return new IllegalStateException(
        "No member can run " + call.kernel.name() + ". " + String.join(" ", refusals));
  }

  private void end(Attempt attempt) {
    if (!attempt.over) {
      attempt.over = true;
      call.driver.fleet().release(attempt.place);
    }
  }

  /** Its outcomes are not wanted any more. */
  private void leave(Attempt attempt) {
    if (!attempt.over) {
      call.tell(attempt.node, new Request.Cancel(call.id, attempt.chunk));
      end(attempt);
    }
  }

  /** Nobody waits any more, and nobody is to wait for the end of what runs. */
  void drop() {
    active().forEach(this::leave);
  }

  /**
   * What is not delivered is not wanted: interrupts what runs, and waits until it has ended. Who
   * closes results relies on that.
   */
  void abandon() {
    for (Attempt attempt : active()) {
      call.tell(attempt.node, new Request.Cancel(call.id, attempt.chunk));
    }
    boolean interrupted = Thread.interrupted();
    while (!active().isEmpty()) {
      try {
        Event event = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (event != null) {
          ended(event);
        }
        long now = System.nanoTime();
        active().stream()
            .filter(attempt -> now - attempt.heard > SILENT_NANOS)
            .forEach(this::end); // Who says nothing may be gone.
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(Event event) {
    Attempt attempt = event.attempt();
    attempt.heard = System.nanoTime();
    if (event.reply() instanceof Reply.Outcomes reply && !reply.ended()) {
      // Again: the first may have come before what it is about. And everything the member has can
      // be skipped: only the end is of interest.
      call.tell(attempt.node, new Request.Cancel(call.id, attempt.chunk));
      ask(attempt, new Request.More(call.id, attempt.chunk, attempt.end));
    } else {
      end(attempt);
    }
  }
}
